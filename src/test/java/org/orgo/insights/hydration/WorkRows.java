package org.orgo.insights.hydration;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.orgo.testing.TestOrganization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rows of work of an organization, written as its application role does but without the desks, and
 * its facts, as text to compare. Each call is one transaction.
 */
final class WorkRows {

  private static final List<String> FACTS =
      List.of(
          "dim_tasks",
          "dim_cases",
          "dim_persons",
          "dim_groups",
          "fact_tasks",
          "fact_cases",
          "fact_occurrences",
          "fact_wellbeing_checkins");

  private static final List<String> ROWS =
      List.of(
          "patterns",
          "work_links",
          "wellbeing_checkins",
          "group_memberships",
          "learning_groups",
          "signals",
          "decision_records",
          "case_participants",
          "case_events",
          "task_events",
          "tasks",
          "cases");

  private final TestOrganization organization;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  WorkRows(TestOrganization organization, JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.organization = organization;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  <T> T in(Supplier<T> work) {
    return organization.asSystem(() -> transaction.execute(status -> work.get()));
  }

  /** Runs a statement whose first parameter is the organization. */
  int sql(String statement, Object... values) {
    return in(() -> jdbc.update(statement, withOrganization(values)));
  }

  <T> Optional<T> one(Class<T> type, String query, Object... values) {
    return in(() -> jdbc.queryForList(query, type, withOrganization(values)).stream().findFirst());
  }

  private Object[] withOrganization(Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = organization.id().value();
    for (int i = 0; i < values.length; i++) {
      all[i + 1] = values[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : values[i];
    }
    return all;
  }

  UUID person(String confidentiality) {
    UUID id = UUID.randomUUID();
    sql(
        """
        insert into persons (organization_id, person_id, display_name, confidentiality, created_at)
        values (?, ?, 'Somebody', ?, now())
        """,
        id,
        confidentiality);
    return id;
  }

  UUID openCase(Instant at, UUID requester) {
    UUID id = UUID.randomUUID();
    sql(
        """
        insert into cases (organization_id, case_id, source, type, category, subtype, label, title,
          status, severity, visibility, owner_role, tags, location, created_at, updated_at)
        values (?, ?, 'EMAIL', 'maintenance', 'INCIDENT', 'slip_hazard', '1001.94.Ops.Maintenance', 'Wet floor',
          'OPEN', 'MAJOR', 'INTERNAL', 'Ops.Maintenance', '{wet}', '{"Room": " Lobby "}', ?, now())
        """,
        id,
        at);
    caseEvent(id, "CREATED", at, "{}");
    if (requester != null) {
      sql(
          """
          insert into case_participants (organization_id, participant_id, case_id, reason, person_id, added_at)
          values (?, gen_random_uuid(), ?, 'REQUESTER', ?, now())
          """,
          id,
          requester);
    }
    return id;
  }

  UUID openTask(Instant at, UUID caseId, UUID requester, UUID creator) {
    UUID id = UUID.randomUUID();
    sql(
        """
        insert into tasks (organization_id, task_id, case_id, type, category, label, title, status, priority,
          severity, visibility, source, requester_person_id, created_by_user_id, owner_role, reactivity_time,
          reactivity_deadline_at, escalate_at, metadata, created_at, updated_at)
        values (?, ?, ?, 'maintenance', 'REQUEST', '1001.11.Ops.Maintenance', 'Lamp', 'PENDING', 'HIGH',
          'MINOR', 'INTERNAL', 'EMAIL', ?, ?, 'Ops.Maintenance', 'PT4H', ?, ?, '{"location": {"room": "12"}}', ?, now())
        """,
        id,
        caseId,
        requester,
        creator,
        at.plus(Duration.ofHours(4)),
        at.plus(Duration.ofHours(4)),
        at);
    event(id, "CREATED", at, null, "{}");
    return id;
  }

  void event(UUID task, String kind, Instant at, UUID actor, String data) {
    sql(
        """
        insert into task_events (organization_id, event_id, task_id, kind, origin, actor_user_id, occurred_at, data)
        values (?, gen_random_uuid(), ?, ?, 'UI', ?, ?, ?::jsonb)
        """,
        task,
        kind,
        actor,
        at,
        data);
  }

  void caseEvent(UUID caseId, String kind, Instant at, String data) {
    sql(
        """
        insert into case_events (organization_id, event_id, case_id, kind, origin, occurred_at, data)
        values (?, gen_random_uuid(), ?, ?, 'UI', ?, ?::jsonb)
        """,
        caseId,
        kind,
        at,
        data);
  }

  UUID signal(Instant at, UUID caseId, String sender) {
    UUID id = UUID.randomUUID();
    sql(
        """
        insert into signals (organization_id, signal_id, channel, status, sender_address, case_id, received_at)
        values (?, ?, 'EMAIL', 'ROUTED', ?, ?, ?)
        """,
        id,
        sender,
        caseId,
        at);
    return id;
  }

  UUID group(String code) {
    UUID id = UUID.randomUUID();
    sql(
        """
        insert into learning_groups (organization_id, group_id, code, display_name, owner_role, created_at)
        values (?, ?, ?, 'Group', 'Ops.Maintenance', now())
        """,
        id,
        code);
    return id;
  }

  UUID checkin(UUID group, UUID person, int score, Instant at) {
    UUID id = UUID.randomUUID();
    sql(
        """
        insert into wellbeing_checkins (organization_id, checkin_id, group_id, person_id, score, source, answered_at, created_at)
        values (?, ?, ?, ?, ?, 'MANUAL', ?, now())
        """,
        id,
        group,
        person,
        score,
        at);
    return id;
  }

  /** Leaves the organization with no work, no facts and an empty queue. */
  void clear() {
    in(
        () -> {
          ROWS.forEach(this::empty);
          jdbc.update(
              "delete from persons where organization_id = ? and display_name = 'Somebody'",
              organization.id().value());
          forgetFactsNow();
          empty("insights.person_keys");
          empty("insights.changes");
          empty("insights.dim_organizations");
          return null;
        });
  }

  void forgetFacts() {
    in(
        () -> {
          forgetFactsNow();
          return null;
        });
  }

  private void forgetFactsNow() {
    FACTS.forEach(table -> empty("insights." + table));
  }

  private void empty(String table) {
    jdbc.update(
        "delete from %s where organization_id = ?".formatted(table), organization.id().value());
  }

  /** All facts, column by column but for the time at which they were written. */
  Map<String, List<String>> facts() {
    return in(
        () -> {
          Map<String, List<String>> all = new TreeMap<>();
          for (String table : FACTS) {
            all.put(
                table,
                jdbc.queryForList(
                    """
                    select (to_jsonb(fact) - 'hydrated_at')::text
                    from insights.%s fact
                    where organization_id = ?
                    order by 1
                    """
                        .formatted(table),
                    String.class,
                    organization.id().value()));
          }
          return all;
        });
  }

  Map<String, Object> fact(String table, String key, UUID id) {
    return in(
        () ->
            jdbc.queryForMap(
                "select * from insights.%s where organization_id = ? and %s = ?"
                    .formatted(table, key),
                organization.id().value(),
                id));
  }

  long count(String table) {
    return one(
            Long.class,
            "select count(*) from insights.%s where organization_id = ?".formatted(table))
        .orElseThrow();
  }

  static Instant instant(Object column) {
    return column instanceof java.sql.Timestamp time
        ? time.toInstant()
        : ((OffsetDateTime) column).toInstant();
  }
}
