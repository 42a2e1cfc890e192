package org.orgo.anonymous.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the session of a member who reports without a name out of sight: looked up, its row would
 * tell that this member was here at the time of the report. Language and colours may stay.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20) // before sessions are looked up
class HiddenSessions extends OncePerRequestFilter {

  private static final Pattern PUBLIC = Pattern.compile("/report/[^/]+(?:/receipt|/answer)?");
  private static final String PREFERENCE = "orgo-";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return !PUBLIC.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new WithoutSession(request), response);
  }

  private static final class WithoutSession extends HttpServletRequestWrapper {

    WithoutSession(HttpServletRequest request) {
      super(request);
    }

    @Override
    public Cookie[] getCookies() {
      Cookie[] sent = super.getCookies();
      return sent == null
          ? null
          : Arrays.stream(sent)
              .filter(cookie -> cookie.getName().startsWith(PREFERENCE))
              .toArray(Cookie[]::new);
    }
  }
}
