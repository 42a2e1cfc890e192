package org.orgo.people.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.orgo.people.login.steps.HalfSignedIn;
import org.orgo.people.login.throttle.LoginThrottled;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers an API request that is not let in with a problem (RFC 9457). */
@Component
final class ApiDenials implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;

  ApiDenials(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why instanceof LoginThrottled throttled) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(throttled.retryAfter()));
      write(response, HttpStatus.TOO_MANY_REQUESTS, "throttled", why.getMessage());
      return;
    }
    boolean byPassword = isForTokens(request);
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE, (byPassword ? "Basic" : "Bearer") + " realm=\"orgo\"");
    write(
        response,
        HttpStatus.UNAUTHORIZED,
        "not_authenticated",
        byPassword
            ? "E-mail and password of an account are needed (HTTP Basic)"
            : "A usable token is needed (Authorization: Bearer)");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (why instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof ApiScopes.ScopeDecision scopes) {
      narrowed(response, scopes.wanted());
      return;
    }
    Authentication asking = SecurityContextHolder.getContext().getAuthentication();
    if (asking != null && asking.getPrincipal() instanceof HalfSignedIn) {
      write(
          response,
          HttpStatus.FORBIDDEN,
          "second_factor_required",
          "A password alone does not make tokens for this account; make one on the profile page");
      return;
    }
    write(response, HttpStatus.FORBIDDEN, "not_allowed", "This needs a permission you do not hold");
  }

  /** As RFC 6750 has it. */
  private void narrowed(HttpServletResponse response, String wanted) throws IOException {
    String bearer = "Bearer realm=\"orgo\", error=\"insufficient_scope\"";
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        wanted.isEmpty() ? bearer : "%s, scope=\"%s\"".formatted(bearer, wanted));
    write(
        response,
        HttpStatus.FORBIDDEN,
        "insufficient_scope",
        wanted.isEmpty()
            ? "A token that is narrowed to scopes does not open this"
            : "The token is narrowed to other scopes; this needs " + wanted);
  }

  private static boolean isForTokens(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(SecurityConfiguration.TOKENS)
        || path.startsWith(SecurityConfiguration.TOKENS + "/");
  }

  void notFound(HttpServletResponse response) throws IOException {
    write(response, HttpStatus.NOT_FOUND, "not_found", null);
  }

  private void write(HttpServletResponse response, HttpStatus status, String code, String detail)
      throws IOException {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", status.getReasonPhrase());
    problem.put("status", status.value());
    if (detail != null) {
      problem.put("detail", detail);
    }
    problem.put("code", code);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
