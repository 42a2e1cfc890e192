package org.orgo.people.login;

import static org.orgo.people.authorization.Permissions.AUDIT_READ;
import static org.orgo.people.authorization.Permissions.CASE_READ;
import static org.orgo.people.authorization.Permissions.ENGINE_OPERATE;
import static org.orgo.people.authorization.Permissions.EXPORT_APPROVE;
import static org.orgo.people.authorization.Permissions.EXPORT_RUN;
import static org.orgo.people.authorization.Permissions.NODE_SYNC;
import static org.orgo.people.authorization.Permissions.NOTIFICATION_READ;
import static org.orgo.people.authorization.Permissions.ORGANIZATION_ADMIN;
import static org.orgo.people.authorization.Permissions.ORGANIZATION_READ;
import static org.orgo.people.authorization.Permissions.PERSON_REIDENTIFY;
import static org.orgo.people.authorization.Permissions.PROCESS_DEPLOY;
import static org.orgo.people.authorization.Permissions.PROCESS_EDIT;
import static org.orgo.people.authorization.Permissions.RETENTION_MANAGE;
import static org.orgo.people.authorization.Permissions.REVIEWS_READ;
import static org.orgo.people.authorization.Permissions.SIGNAL_READ;
import static org.orgo.people.authorization.Permissions.SIGNAL_REPORT;
import static org.orgo.people.authorization.Permissions.TASK_COMMENT;
import static org.orgo.people.authorization.Permissions.TASK_READ;
import static org.orgo.people.authorization.Permissions.TASK_WORK;
import static org.orgo.people.authorization.Permissions.TOKEN_MANAGE;
import static org.orgo.people.authorization.Permissions.USER_PROVISION;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Scopes;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What of the API a narrowed token opens. A route that is not listed is closed to it. This comes
 * before everything else, also before an answer is repeated for an {@code Idempotency-Key}; whether
 * the account itself may do it is asked by the facades.
 */
final class ApiScopes {

  private static final List<ScopedRoute> ROUTES =
      List.of(
          ScopedRoute.of("GET", "/api/v3/me"),
          ScopedRoute.of("POST", "/api/v3/tokens"), // says itself that it wants a password
          ScopedRoute.of("GET", "/api/v3/tokens", TOKEN_MANAGE),
          ScopedRoute.of("DELETE", "/api/v3/tokens/{id}", TOKEN_MANAGE),
          ScopedRoute.of("GET", "/api/v3/users/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/users/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("PATCH", "/api/v3/users/{id}", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/configuration", ORGANIZATION_ADMIN, PROCESS_EDIT),
          ScopedRoute.of("PUT", "/api/v3/configuration", ORGANIZATION_ADMIN, PROCESS_EDIT),
          ScopedRoute.of(
              "POST", "/api/v3/configuration/rehearsal", ORGANIZATION_ADMIN, PROCESS_EDIT),
          ScopedRoute.of("GET", "/api/scim/v2/**", USER_PROVISION),
          ScopedRoute.of("POST", "/api/scim/v2/**", USER_PROVISION),
          ScopedRoute.of("PUT", "/api/scim/v2/**", USER_PROVISION),
          ScopedRoute.of("PATCH", "/api/scim/v2/**", USER_PROVISION),
          ScopedRoute.of("DELETE", "/api/scim/v2/**", USER_PROVISION),
          ScopedRoute.of("GET", "/api/v3/ledger", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/ledger/totals", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/identity-provider", ORGANIZATION_ADMIN),
          ScopedRoute.of("PUT", "/api/v3/identity-provider", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/identity-provider/test", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/roles/**", ORGANIZATION_READ),
          ScopedRoute.of("POST", "/api/v3/roles", ORGANIZATION_ADMIN),
          ScopedRoute.of("PATCH", "/api/v3/roles/{code}", ORGANIZATION_ADMIN),
          ScopedRoute.of("DELETE", "/api/v3/roles/{code}", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/mailboxes/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/mailboxes/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("PUT", "/api/v3/mailboxes/{id}", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/sync/nodes/{id}/bundle", NODE_SYNC),
          ScopedRoute.of("POST", "/api/v3/sync/nodes/{id}/changes", NODE_SYNC),
          ScopedRoute.of("GET", "/api/v3/sync/nodes/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/sync/nodes/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/sync/conflicts/**", TASK_READ),
          ScopedRoute.of("GET", "/api/v3/sync/refused-operations", TASK_READ),
          ScopedRoute.of("POST", "/api/v3/sync/conflicts/{id}/decide", TASK_WORK),
          ScopedRoute.of("GET", "/api/v3/hooks/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/hooks", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/hooks/{id}"), // the hook's own secret decides
          ScopedRoute.of("POST", "/api/v3/hooks/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("PUT", "/api/v3/hooks/{id}", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/imports/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/imports/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("DELETE", "/api/v3/imports/{id}", ORGANIZATION_ADMIN),
          ScopedRoute.of("PUT", "/api/v3/mailboxes/{id}/filing", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/work-files/**", TASK_WORK),
          ScopedRoute.of("POST", "/api/v3/work-files/**", TASK_WORK),
          ScopedRoute.of("PUT", "/api/v3/work-files/{id}/columns", TASK_WORK),
          ScopedRoute.of("DELETE", "/api/v3/work-files/{id}", TASK_WORK),
          ScopedRoute.of("POST", "/api/v3/signals", SIGNAL_REPORT),
          ScopedRoute.of("POST", "/api/v3/signals/bulk", SIGNAL_REPORT),
          ScopedRoute.of("GET", "/api/v3/signals/{id}", SIGNAL_READ),
          ScopedRoute.of("GET", "/api/v3/groups", ORGANIZATION_READ),
          ScopedRoute.of("POST", "/api/v3/groups", ORGANIZATION_ADMIN),
          ScopedRoute.of("GET", "/api/v3/groups/{id}", ORGANIZATION_READ),
          ScopedRoute.of("PATCH", "/api/v3/groups/{id}", TASK_WORK),
          ScopedRoute.of("GET", "/api/v3/groups/{id}/members", TASK_WORK),
          ScopedRoute.of("PUT", "/api/v3/groups/{id}/members", TASK_WORK),
          ScopedRoute.of("POST", "/api/v3/checkins", SIGNAL_REPORT),
          ScopedRoute.of("POST", "/api/v3/checkins/import", TASK_WORK),
          ScopedRoute.of("GET", "/api/v3/operations/**", ENGINE_OPERATE),
          ScopedRoute.of("POST", "/api/v3/operations/**", ENGINE_OPERATE),
          ScopedRoute.of("GET", "/api/v3/notifications", NOTIFICATION_READ),
          ScopedRoute.of("POST", "/api/v3/notifications/{id}/read", NOTIFICATION_READ),
          ScopedRoute.of("POST", "/api/v3/tasks/{id}/comments", TASK_COMMENT),
          ScopedRoute.of("POST", "/api/v3/tasks/{id}/reidentifications", PERSON_REIDENTIFY),
          ScopedRoute.of("POST", "/api/v3/cases/{id}/reidentifications", PERSON_REIDENTIFY),
          ScopedRoute.of("GET", "/api/v3/reidentifications/**", PERSON_REIDENTIFY),
          ScopedRoute.of("POST", "/api/v3/reidentifications/**", PERSON_REIDENTIFY),
          ScopedRoute.of("GET", "/api/v3/tasks/**", TASK_READ),
          ScopedRoute.of("POST", "/api/v3/tasks/**", TASK_WORK),
          ScopedRoute.of("PATCH", "/api/v3/tasks/{id}", TASK_WORK),
          ScopedRoute.of("GET", "/api/v3/reviews/**", REVIEWS_READ),
          ScopedRoute.of("GET", "/api/v3/cases/{id}/tasks", CASE_READ, TASK_READ),
          ScopedRoute.of("GET", "/api/v3/cases/**", CASE_READ),
          ScopedRoute.of("GET", "/api/v3/records/**", AUDIT_READ),
          ScopedRoute.of("GET", "/api/v3/reports/**"), // the scope asked for decides
          ScopedRoute.of("POST", "/api/v3/exports", EXPORT_RUN),
          ScopedRoute.of("GET", "/api/v3/exports/**", EXPORT_RUN),
          ScopedRoute.of("POST", "/api/v3/exports/*/withdraw", EXPORT_RUN),
          ScopedRoute.of("GET", "/api/v3/export-approvals", EXPORT_APPROVE),
          ScopedRoute.of("POST", "/api/v3/export-approvals/**", EXPORT_APPROVE),
          ScopedRoute.of("GET", "/api/v3/export-passports"), // the facade decides
          ScopedRoute.of("GET", "/api/v3/audit/**", AUDIT_READ),
          ScopedRoute.of("GET", "/api/v3/holds", AUDIT_READ),
          ScopedRoute.of("POST", "/api/v3/holds", RETENTION_MANAGE),
          ScopedRoute.of("POST", "/api/v3/holds/{id}/release", RETENTION_MANAGE),
          ScopedRoute.of("GET", "/api/v3/retention/**", AUDIT_READ),
          ScopedRoute.of("GET", "/api/v3/persons/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/persons", ORGANIZATION_ADMIN),
          ScopedRoute.of("PATCH", "/api/v3/persons/{id}", ORGANIZATION_ADMIN),
          ScopedRoute.of("PUT", "/api/v3/persons/{id}/user", ORGANIZATION_ADMIN),
          ScopedRoute.of("DELETE", "/api/v3/persons/{id}/user", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/persons/{id}/merges/**", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/person-merges/{id}/undo", ORGANIZATION_ADMIN),
          ScopedRoute.of("POST", "/api/v3/persons/{id}/**", RETENTION_MANAGE),
          ScopedRoute.of("POST", "/api/v3/cases/**", TASK_WORK),
          ScopedRoute.of("PATCH", "/api/v3/cases/{id}", TASK_WORK),
          ScopedRoute.of("POST", "/api/v3/decisions/{key}/try", PROCESS_EDIT),
          ScopedRoute.of("GET", "/api/v3/decisions/{key}/coverage", PROCESS_EDIT),
          ScopedRoute.of("POST", "/api/v3/sandbox/signals", PROCESS_EDIT),
          ScopedRoute.of("POST", "/api/v3/replays", PROCESS_EDIT),
          ScopedRoute.of("GET", "/api/v3/replays/{id}/items", PROCESS_EDIT, TASK_READ),
          ScopedRoute.of("GET", "/api/v3/replays/{id}/tasks", PROCESS_EDIT, TASK_READ),
          ScopedRoute.of("GET", "/api/v3/replays/**", PROCESS_EDIT),
          ScopedRoute.of("DELETE", "/api/v3/replays/{id}", PROCESS_EDIT),
          ScopedRoute.of("POST", "/api/v3/migrations", PROCESS_DEPLOY),
          ScopedRoute.of("GET", "/api/v3/migrations/**", PROCESS_EDIT),
          ScopedRoute.of("DELETE", "/api/v3/migrations/{id}", PROCESS_DEPLOY),
          ScopedRoute.of("GET", "/api/v3/high-risks"), // the facade decides
          ScopedRoute.of("PUT", "/api/v3/high-risks/{word}", PROCESS_EDIT),
          ScopedRoute.of("DELETE", "/api/v3/high-risks/{word}", PROCESS_EDIT),
          ScopedRoute.of("GET", "/api/v3/definitions/**", PROCESS_EDIT),
          ScopedRoute.of("PUT", "/api/v3/definitions/archive", PROCESS_EDIT),
          ScopedRoute.of("POST", "/api/v3/definitions/{file}/back-to-shared", PROCESS_DEPLOY),
          ScopedRoute.of("POST", "/api/v3/definitions/{file}/merge", PROCESS_EDIT),
          ScopedRoute.of("GET", "/api/v3/drafts/**", PROCESS_EDIT),
          ScopedRoute.of("POST", "/api/v3/drafts", PROCESS_EDIT),
          ScopedRoute.of(
              "POST", "/api/v3/drafts/{id}/files/{file}/holidays/rehearsal", PROCESS_EDIT),
          ScopedRoute.of("PUT", "/api/v3/drafts/**", PROCESS_EDIT),
          ScopedRoute.of("PATCH", "/api/v3/drafts/**", PROCESS_EDIT),
          ScopedRoute.of("DELETE", "/api/v3/drafts/**", PROCESS_EDIT),
          ScopedRoute.of("POST", "/api/v3/proposals", PROCESS_EDIT),
          ScopedRoute.of("GET", "/api/v3/proposals/**"), // the facade decides, of two rights
          ScopedRoute.of("POST", "/api/v3/proposals/{id}/comments"),
          ScopedRoute.of("POST", "/api/v3/proposals/{id}/reject"),
          ScopedRoute.of("POST", "/api/v3/proposals/{id}/approve", PROCESS_DEPLOY),
          ScopedRoute.of("POST", "/api/v3/proposals/{id}/roll-out", PROCESS_DEPLOY),
          ScopedRoute.of("POST", "/api/v3/proposals/{id}/roll-back", PROCESS_DEPLOY),
          ScopedRoute.of("GET", "/api/v3/patterns/**", REVIEWS_READ),
          ScopedRoute.of("POST", "/api/v3/patterns/{id}/dismiss", REVIEWS_READ, TASK_WORK));

  private ApiScopes() {}

  /** The scopes a route asks for; empty when it is closed to narrowed tokens. */
  private static Optional<Set<String>> of(String method, String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    String asked = "HEAD".equals(method) ? "GET" : method;
    return ROUTES.stream()
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

  private record ScopedRoute(String method, PathPattern path, Set<String> scopes) {

    static ScopedRoute of(String method, String path, String... scopes) {
      return new ScopedRoute(
          method, PathPatternParser.defaultInstance.parse(path), Set.copyOf(Arrays.asList(scopes)));
    }
  }
}
