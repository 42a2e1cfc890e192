package org.orgo.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Over HTTPS every cookie is for HTTPS only, also one of the engine's web apps. */
final class SecureCookies extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.isSecure();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new SecureResponse(response));
  }

  private static final class SecureResponse extends HttpServletResponseWrapper {

    SecureResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
      cookie.setSecure(true);
      super.addCookie(cookie);
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, secured(name, value));
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, secured(name, value));
    }

    private static String secured(String name, String value) {
      if (!HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) || value == null || isSecure(value)) {
        return value;
      }
      return value + "; Secure";
    }

    private static boolean isSecure(String cookie) {
      return Arrays.stream(cookie.split(";"))
          .map(String::strip)
          .anyMatch("Secure"::equalsIgnoreCase);
    }
  }
}
