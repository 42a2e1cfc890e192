package org.orgo.people.login.steps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * Logs somebody in outside the form of the login page: under a new id, and with a mark of how it
 * was done that lists of sessions read from the session's rows.
 */
final class OpenedSession {

  /** Names of the marks; {@code SessionMapper} asks for them. */
  static final String SECOND_FACTOR = "orgo.login.second_factor";

  static final String OIDC = "orgo.login.oidc";

  private static final HttpSessionSecurityContextRepository CONTEXTS =
      new HttpSessionSecurityContextRepository();
  private static final HttpSessionRequestCache REQUESTS = new HttpSessionRequestCache();

  private OpenedSession() {}

  /**
   * @return where to go on: the page that was asked for, else the work
   */
  static String open(
      Principal who, String mark, HttpServletRequest request, HttpServletResponse response) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(mark, true);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    SecurityContextHolder.setContext(context);
    CONTEXTS.saveContext(context, request, response);
    SavedRequest asked = REQUESTS.getRequest(request, response);
    if (asked == null) {
      return "/";
    }
    REQUESTS.removeRequest(request, response);
    return asked.getRedirectUrl();
  }
}
