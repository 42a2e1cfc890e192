package org.orgo.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Over HTTPS every cookie is for HTTPS only, also one of the engine's web apps. Our own are bound
 * to this very host by the prefix {@value #PREFIX}, which browsers accept from nobody else, not
 * even from a neighbour below the same domain; one that comes without it is not read.
 *
 * <p>Everything behind sees the plain names, which is what stands over HTTP, where browsers refuse
 * the prefix.
 */
final class SecureCookies extends OncePerRequestFilter {

  static final String PREFIX = "__Host-";

  /** How the names of all our own cookies begin. */
  private static final String OWN = "orgo";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.isSecure();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new BoundRequest(request), new SecureResponse(response));
  }

  private static final class BoundRequest extends HttpServletRequestWrapper {

    BoundRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Cookie[] getCookies() {
      Cookie[] sent = super.getCookies();
      return sent == null
          ? null
          : Arrays.stream(sent).flatMap(BoundRequest::readable).toArray(Cookie[]::new);
    }

    private static Stream<Cookie> readable(Cookie cookie) {
      String name = cookie.getName();
      if (name.startsWith(PREFIX + OWN)) {
        return Stream.of(new Cookie(name.substring(PREFIX.length()), cookie.getValue()));
      }
      return name.startsWith(OWN) ? Stream.empty() : Stream.of(cookie);
    }
  }

  private static final class SecureResponse extends HttpServletResponseWrapper {

    SecureResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
      cookie.setSecure(true);
      if (!cookie.getName().startsWith(OWN)) {
        super.addCookie(cookie);
        return;
      }
      Cookie bound = new Cookie(PREFIX + cookie.getName(), cookie.getValue());
      cookie.getAttributes().forEach(bound::setAttribute);
      super.addCookie(bound);
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
      if (!HttpHeaders.SET_COOKIE.equalsIgnoreCase(name) || value == null) {
        return value;
      }
      String bound = value.startsWith(OWN) ? PREFIX + value : value;
      return isSecure(bound) ? bound : bound + "; Secure";
    }

    private static boolean isSecure(String cookie) {
      return Arrays.stream(cookie.split(";"))
          .map(String::strip)
          .anyMatch("Secure"::equalsIgnoreCase);
    }
  }
}
