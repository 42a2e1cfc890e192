package org.orgo.people.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Scopes;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What of the API a narrowed token opens. A route that is not listed is closed to it. This comes
 * before everything else, also before an answer is repeated for an {@code Idempotency-Key}; whether
 * the account itself may do it is asked by the facades.
 */
final class ApiScopes {

  private ApiScopes() {}

  /** The scopes a route asks for; empty when it is closed to narrowed tokens. */
  private static Optional<Set<String>> of(String method, String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    String asked = "HEAD".equals(method) ? "GET" : method;
    return ScopedRoute.ALL.stream()
        .filter(route -> route.method().equals(asked) && route.path().matches(parsed))
        .map(ScopedRoute::scopes)
        .findFirst();
  }

  /** Lets members in; through a narrowed token only where its scopes lead. */
  static AuthorizationManager<RequestAuthorizationContext> members() {
    return (authentication, context) ->
        CurrentActor.find()
            .map(actor -> decide(actor.permissions(), context.getRequest()))
            .orElseGet(() -> new AuthorizationDecision(false));
  }

  private static AuthorizationDecision decide(Set<String> held, HttpServletRequest request) {
    if (!Scopes.areNarrowed(held)) {
      return new AuthorizationDecision(true);
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return of(request.getMethod(), path)
        .map(wanted -> decide(held, wanted))
        .orElseGet(() -> new ScopeDecision(Set.of()));
  }

  private static AuthorizationDecision decide(Set<String> held, Set<String> wanted) {
    return wanted.stream().allMatch(scope -> Scopes.opens(held, scope))
        ? new AuthorizationDecision(true)
        : new ScopeDecision(wanted);
  }

  /** Refuses, and names the scopes that would be needed; none would do where it names none. */
  static final class ScopeDecision extends AuthorizationDecision {

    private static final long serialVersionUID = 1L;

    private final String wanted;

    ScopeDecision(Set<String> wanted) {
      super(false);
      this.wanted = String.join(" ", wanted.stream().sorted().toList());
    }

    String wanted() {
      return wanted;
    }
  }
}
