package org.orgo.people.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.orgo.people.login.steps.HalfSignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Where a login leads: to the step that is left of it, to the page that was asked for, else to the
 * work. The installation's operator has no work and gets a page of his own.
 */
final class Landing extends SavedRequestAwareAuthenticationSuccessHandler {

  static final String OF_OPERATORS = "/installation";

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    if (authentication.getPrincipal() instanceof InstallationLogin) {
      clearAuthenticationAttributes(request);
      response.sendRedirect(request.getContextPath() + OF_OPERATORS);
    } else if (authentication.getPrincipal() instanceof HalfSignedIn half) {
      // what was asked for waits in the session until the step is done
      response.sendRedirect(request.getContextPath() + half.step().path());
    } else {
      super.onAuthenticationSuccess(request, response, authentication);
    }
  }
}
