package org.orgo.people.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orgo.people.login.throttle.LoginThrottled;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sends those who are not logged in to the login page, which says why: {@code
 * /login?problem=refused}, {@code throttled} with the seconds to {@code wait}, {@code expired} or
 * {@code signed_out}.
 */
final class PageDenials implements AuthenticationEntryPoint, AuthenticationFailureHandler {

  static final String LOGIN = "/login";
  static final String SIGNED_OUT = "/login?problem=signed_out";

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    boolean hadSession = request.getRequestedSessionId() != null;
    String login = request.getContextPath() + LOGIN + (hadSession ? "?problem=expired" : "");
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", login);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.sendRedirect(login);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    String problem =
        why instanceof LoginThrottled throttled
            ? "throttled&wait=" + throttled.retryAfter()
            : "refused";
    response.sendRedirect(request.getContextPath() + LOGIN + "?problem=" + problem);
  }
}
