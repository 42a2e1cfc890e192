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

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A route of the API with the scopes it asks a narrowed token for.
 *
 * @param scopes none where the facade decides
 */
record ScopedRoute(String method, PathPattern path, Set<String> scopes) {

  /** The first that fits counts. */
  static final List<ScopedRoute> ALL =
      List.of(
          of("GET", "/api/v3/me"),
          of("POST", "/api/v3/tokens"), // says itself that it wants a password
          of("GET", "/api/v3/tokens", TOKEN_MANAGE),
          of("DELETE", "/api/v3/tokens/{id}", TOKEN_MANAGE),
          of("GET", "/api/v3/users/**", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/users/**", ORGANIZATION_ADMIN),
          of("PATCH", "/api/v3/users/{id}", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/configuration", ORGANIZATION_ADMIN, PROCESS_EDIT),
          of("PUT", "/api/v3/configuration", ORGANIZATION_ADMIN, PROCESS_EDIT),
          of("POST", "/api/v3/configuration/rehearsal", ORGANIZATION_ADMIN, PROCESS_EDIT),
          of("GET", "/api/scim/v2/**", USER_PROVISION),
          of("POST", "/api/scim/v2/**", USER_PROVISION),
          of("PUT", "/api/scim/v2/**", USER_PROVISION),
          of("PATCH", "/api/scim/v2/**", USER_PROVISION),
          of("DELETE", "/api/scim/v2/**", USER_PROVISION),
          of("GET", "/api/v3/ledger", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/ledger/totals", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/identity-provider", ORGANIZATION_ADMIN),
          of("PUT", "/api/v3/identity-provider", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/identity-provider/test", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/roles/**", ORGANIZATION_READ),
          of("POST", "/api/v3/roles", ORGANIZATION_ADMIN),
          of("PATCH", "/api/v3/roles/{code}", ORGANIZATION_ADMIN),
          of("DELETE", "/api/v3/roles/{code}", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/mailboxes/**", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/mailboxes/**", ORGANIZATION_ADMIN),
          of("PUT", "/api/v3/mailboxes/{id}", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/sync/nodes/{id}/bundle", NODE_SYNC),
          of("POST", "/api/v3/sync/nodes/{id}/changes", NODE_SYNC),
          of("GET", "/api/v3/sync/nodes/**", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/sync/nodes/**", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/sync/conflicts/**", TASK_READ),
          of("GET", "/api/v3/sync/refused-operations", TASK_READ),
          of("POST", "/api/v3/sync/conflicts/{id}/decide", TASK_WORK),
          of("GET", "/api/v3/hooks/**", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/hooks", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/hooks/{id}"), // the hook's own secret decides
          of("POST", "/api/v3/hooks/**", ORGANIZATION_ADMIN),
          of("PUT", "/api/v3/hooks/{id}", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/imports/**", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/imports/**", ORGANIZATION_ADMIN),
          of("DELETE", "/api/v3/imports/{id}", ORGANIZATION_ADMIN),
          of("PUT", "/api/v3/mailboxes/{id}/filing", ORGANIZATION_ADMIN),
          of("PUT", "/api/v3/mailboxes/{id}/requesters", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/reply-templates/**", TASK_WORK),
          of("POST", "/api/v3/reply-templates", ORGANIZATION_ADMIN),
          of("PUT", "/api/v3/reply-templates/{id}", ORGANIZATION_ADMIN),
          of("DELETE", "/api/v3/reply-templates/{id}", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/work-files/**", TASK_WORK),
          of("POST", "/api/v3/work-files/**", TASK_WORK),
          of("PUT", "/api/v3/work-files/{id}/columns", TASK_WORK),
          of("DELETE", "/api/v3/work-files/{id}", TASK_WORK),
          of("POST", "/api/v3/signals", SIGNAL_REPORT),
          of("POST", "/api/v3/signals/bulk", SIGNAL_REPORT),
          of("GET", "/api/v3/signals/{id}", SIGNAL_READ),
          of("GET", "/api/v3/groups", ORGANIZATION_READ),
          of("POST", "/api/v3/groups", ORGANIZATION_ADMIN),
          of("GET", "/api/v3/groups/{id}", ORGANIZATION_READ),
          of("PATCH", "/api/v3/groups/{id}", TASK_WORK),
          of("GET", "/api/v3/groups/{id}/members", TASK_WORK),
          of("PUT", "/api/v3/groups/{id}/members", TASK_WORK),
          of("POST", "/api/v3/checkins", SIGNAL_REPORT),
          of("POST", "/api/v3/checkins/import", TASK_WORK),
          of("GET", "/api/v3/operations/**", ENGINE_OPERATE),
          of("POST", "/api/v3/operations/**", ENGINE_OPERATE),
          of("GET", "/api/v3/notifications", NOTIFICATION_READ),
          of("POST", "/api/v3/notifications/{id}/read", NOTIFICATION_READ),
          of("POST", "/api/v3/tasks/{id}/comments", TASK_COMMENT),
          of("POST", "/api/v3/tasks/{id}/reidentifications", PERSON_REIDENTIFY),
          of("POST", "/api/v3/cases/{id}/reidentifications", PERSON_REIDENTIFY),
          of("GET", "/api/v3/reidentifications/**", PERSON_REIDENTIFY),
          of("POST", "/api/v3/reidentifications/**", PERSON_REIDENTIFY),
          of("GET", "/api/v3/tasks/**", TASK_READ),
          of("POST", "/api/v3/tasks/**", TASK_WORK),
          of("PATCH", "/api/v3/tasks/{id}", TASK_WORK),
          of("GET", "/api/v3/reviews/**", REVIEWS_READ),
          of("GET", "/api/v3/cases/{id}/tasks", CASE_READ, TASK_READ),
          of("GET", "/api/v3/cases/**", CASE_READ),
          of("GET", "/api/v3/records/**", AUDIT_READ),
          of("GET", "/api/v3/reports/**"), // the scope asked for decides
          of("POST", "/api/v3/exports", EXPORT_RUN),
          of("GET", "/api/v3/exports/**", EXPORT_RUN),
          of("POST", "/api/v3/exports/*/withdraw", EXPORT_RUN),
          of("GET", "/api/v3/export-approvals", EXPORT_APPROVE),
          of("POST", "/api/v3/export-approvals/**", EXPORT_APPROVE),
          of("GET", "/api/v3/export-passports"), // the facade decides
          of("GET", "/api/v3/audit/**", AUDIT_READ),
          of("GET", "/api/v3/holds", AUDIT_READ),
          of("POST", "/api/v3/holds", RETENTION_MANAGE),
          of("POST", "/api/v3/holds/{id}/release", RETENTION_MANAGE),
          of("GET", "/api/v3/retention/**", AUDIT_READ),
          of("GET", "/api/v3/persons/**", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/persons", ORGANIZATION_ADMIN),
          of("PATCH", "/api/v3/persons/{id}", ORGANIZATION_ADMIN),
          of("PUT", "/api/v3/persons/{id}/user", ORGANIZATION_ADMIN),
          of("DELETE", "/api/v3/persons/{id}/user", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/persons/{id}/merges/**", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/person-merges/{id}/undo", ORGANIZATION_ADMIN),
          of("POST", "/api/v3/persons/{id}/**", RETENTION_MANAGE),
          of("GET", "/api/v3/escalation-storms/{id}/**", NOTIFICATION_READ),
          of("POST", "/api/v3/escalation-storms/{id}/release", NOTIFICATION_READ),
          of("GET", "/api/v3/rota/**", ORGANIZATION_READ),
          of("POST", "/api/v3/rota/shifts", TASK_WORK),
          of("DELETE", "/api/v3/rota/shifts/{id}", TASK_WORK),
          of("GET", "/api/v3/absences", ORGANIZATION_READ),
          of("POST", "/api/v3/absences", TASK_WORK),
          of("DELETE", "/api/v3/absences/{id}", TASK_WORK),
          of("GET", "/api/v3/team", TASK_READ),
          of("POST", "/api/v3/team/tasks/{id}/assignment", TASK_WORK),
          of("POST", "/api/v3/cases/**", TASK_WORK),
          of("PATCH", "/api/v3/cases/{id}", TASK_WORK),
          of("POST", "/api/v3/decisions/{key}/try", PROCESS_EDIT),
          of("GET", "/api/v3/decisions/{key}/coverage", PROCESS_EDIT),
          of("POST", "/api/v3/sandbox/signals", PROCESS_EDIT),
          of("POST", "/api/v3/replays", PROCESS_EDIT),
          of("GET", "/api/v3/replays/{id}/items", PROCESS_EDIT, TASK_READ),
          of("GET", "/api/v3/replays/{id}/tasks", PROCESS_EDIT, TASK_READ),
          of("GET", "/api/v3/replays/**", PROCESS_EDIT),
          of("DELETE", "/api/v3/replays/{id}", PROCESS_EDIT),
          of("POST", "/api/v3/migrations", PROCESS_DEPLOY),
          of("GET", "/api/v3/migrations/**", PROCESS_EDIT),
          of("DELETE", "/api/v3/migrations/{id}", PROCESS_DEPLOY),
          of("GET", "/api/v3/high-risks"), // the facade decides
          of("PUT", "/api/v3/high-risks/{word}", PROCESS_EDIT),
          of("DELETE", "/api/v3/high-risks/{word}", PROCESS_EDIT),
          of("GET", "/api/v3/definitions/**", PROCESS_EDIT),
          of("PUT", "/api/v3/definitions/archive", PROCESS_EDIT),
          of("POST", "/api/v3/definitions/{file}/back-to-shared", PROCESS_DEPLOY),
          of("POST", "/api/v3/definitions/{file}/merge", PROCESS_EDIT),
          of("GET", "/api/v3/drafts/**", PROCESS_EDIT),
          of("POST", "/api/v3/drafts", PROCESS_EDIT),
          of("POST", "/api/v3/drafts/{id}/files/{file}/holidays/rehearsal", PROCESS_EDIT),
          of("PUT", "/api/v3/drafts/**", PROCESS_EDIT),
          of("PATCH", "/api/v3/drafts/**", PROCESS_EDIT),
          of("DELETE", "/api/v3/drafts/**", PROCESS_EDIT),
          of("POST", "/api/v3/proposals", PROCESS_EDIT),
          of("GET", "/api/v3/proposals/**"), // the facade decides, of two rights
          of("POST", "/api/v3/proposals/{id}/comments"),
          of("POST", "/api/v3/proposals/{id}/reject"),
          of("POST", "/api/v3/proposals/{id}/approve", PROCESS_DEPLOY),
          of("POST", "/api/v3/proposals/{id}/roll-out", PROCESS_DEPLOY),
          of("POST", "/api/v3/proposals/{id}/roll-back", PROCESS_DEPLOY),
          of("GET", "/api/v3/patterns/**", REVIEWS_READ),
          of("POST", "/api/v3/patterns/{id}/dismiss", REVIEWS_READ, TASK_WORK));

  private static ScopedRoute of(String method, String path, String... scopes) {
    return new ScopedRoute(
        method, PathPatternParser.defaultInstance.parse(path), Set.copyOf(Arrays.asList(scopes)));
  }
}
