package org.orgo.people.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orgo.people.login.steps.HalfSignedIn;
import org.orgo.people.login.throttle.LoginThrottled;
import org.orgo.people.operators.CurrentOperator;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sends those who are not logged in to the login page, which says why: {@code
 * /login?problem=refused}, {@code throttled} with the seconds to {@code wait}, {@code expired} or
 * {@code signed_out}.
 */
final class PageDenials
    implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

  static final String LOGIN = "/login";
  static final String SIGNED_OUT = "/login?problem=signed_out";

  private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

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

  /**
   * Whoever has still to show the second factor is led there. To the installation's operator no
   * page of an organization exists.
   */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    if (principal() instanceof HalfSignedIn half) {
      response.sendRedirect(request.getContextPath() + half.step().path());
    } else if (CurrentOperator.find().isEmpty()) {
      forbidden.handle(request, response, why);
    } else if ("/".equals(request.getRequestURI())) {
      response.sendRedirect(request.getContextPath() + Landing.OF_OPERATORS);
    } else {
      response.sendError(HttpStatus.NOT_FOUND.value());
    }
  }

  private static Object principal() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? null : authentication.getPrincipal();
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.sendRedirect(request.getContextPath() + LOGIN + "?problem=" + problem(why));
  }

  private static String problem(AuthenticationException why) {
    if (why instanceof LoginThrottled throttled) {
      return "throttled&wait=" + throttled.retryAfter();
    }
    return why instanceof LockedException ? "suspended" : "refused";
  }
}
