package org.orgo.insights;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.orgo.insights.TestFacts.FactTask;
import org.orgo.testing.TestOrganization;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events of tasks that are facts, so that it can be counted how long they waited where. */
public final class TestStays {

  private final TestOrganization organization;
  private final TestFacts facts;
  private final JdbcTemplate jdbc;

  public TestStays(TestOrganization organization, TestFacts facts, JdbcTemplate jdbc) {
    this.organization = organization;
    this.facts = facts;
    this.jdbc = jdbc;
  }

  /** A task that waits, is worked on, and is done; on the day it was created. */
  public void lived(FactTask task, Duration waited, Duration workedOn) {
    Instant created = noonBefore(task.createdOn());
    task(task, created);
    event(task, "CREATED", created, "{}");
    event(
        task,
        "STATUS_CHANGED",
        created.plus(waited),
        "{\"from\": \"PENDING\", \"to\": \"IN_PROGRESS\", \"wait_state\": \"userTask_workOnIt\"}");
    event(
        task,
        "STATUS_CHANGED",
        created.plus(waited).plus(workedOn),
        "{\"from\": \"IN_PROGRESS\", \"to\": \"COMPLETED\"}");
  }

  /** A task that escalates while it waits, is reminded of, and is done. */
  public void escalated(FactTask task, Duration waited, Duration escalated) {
    Instant created = noonBefore(task.createdOn());
    task(task, created);
    event(task, "CREATED", created, "{}");
    event(task, "ESCALATED", created.plus(waited), "{\"from\": \"PENDING\"}");
    event(
        task,
        "ESCALATED",
        created.plus(waited).plus(escalated.dividedBy(2)),
        "{\"from\": \"ESCALATED\", \"at_the_top\": true}");
    event(
        task,
        "STATUS_CHANGED",
        created.plus(waited).plus(escalated),
        "{\"from\": \"ESCALATED\", \"to\": \"COMPLETED\"}");
  }

  private static Instant noonBefore(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private void task(FactTask task, Instant created) {
    facts.run(
        () ->
            jdbc.update(
                """
                insert into tasks (
                  organization_id, task_id, type, category, label, title, status, priority, severity,
                  visibility, source, owner_role, reactivity_time, reactivity_deadline_at, escalate_at,
                  closed_at, created_at, updated_at)
                values (
                  ?, ?, 'maintenance', 'REQUEST', '1001.11.Ops.Maintenance', 'Leaking tap',
                  'COMPLETED', 'LOW', 'MINOR', 'INTERNAL', 'API', ?, 'PT12H', ?, ?, ?, ?, ?)
                """,
                organization.id().value(),
                task.taskId(),
                task.ownerRole(),
                Timestamp.from(created),
                Timestamp.from(created),
                Timestamp.from(created),
                Timestamp.from(created),
                Timestamp.from(created)));
  }

  private void event(FactTask task, String kind, Instant at, String data) {
    facts.run(
        () ->
            jdbc.update(
                """
                insert into task_events (
                  organization_id, event_id, task_id, kind, origin, occurred_at, data)
                values (?, ?, ?, ?::task_event_kind, 'SYSTEM', ?, ?::jsonb)
                """,
                organization.id().value(),
                UUID.randomUUID(),
                task.taskId(),
                kind,
                Timestamp.from(at),
                data));
  }
}
