package org.orgo.stories;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.orgo.tasks.TaskId;
import org.orgo.testing.TestOrganization;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at a task's row and at its token in one statement, past the code that keeps them. */
final class Sights {

  private static final String SIGHT =
      """
      select item.status, item.wait_state, item.lifecycle_token, item.reactivity_deadline_at,
        item.escalate_at, item.held_since, item.closed_at, item.version,
        (select count(*) from task_events happened
          where happened.organization_id = item.organization_id
            and happened.task_id = item.task_id
            and happened.kind in ('STATUS_CHANGED', 'ESCALATED')) as events,
        (select count(*) from audit_entries audited
          where audited.organization_id = item.organization_id
            and audited.object_kind = 'task'
            and audited.object_id = :task::text
            and audited.action in ('task.status_changed', 'task.escalated')) as audited,
        (select count(*) from act_ru_execution execution
          where execution.proc_inst_id_ = :instance) as instances,
        (select count(*) from act_ru_task place
          where place.proc_inst_id_ = :instance) as places,
        (select max(place.task_def_key_) from act_ru_task place
          where place.proc_inst_id_ = :instance) as place,
        (select max(place.id_) from act_ru_task place
          where place.proc_inst_id_ = :instance) as token,
        (select max(job.duedate_) from act_ru_job job
          where job.process_instance_id_ = :instance
            and job.type_ = 'timer') as timer_at
      from tasks item
      where item.organization_id = :organization
        and item.task_id = :task
      """;

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  Sights(JdbcClient database, TransactionTemplate transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  Sight of(TestOrganization organization, TaskId task, String instance) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    database
                        .sql(SIGHT)
                        .param("organization", organization.id().value())
                        .param("task", task.value())
                        .param("instance", instance)
                        .query((row, number) -> sight(row))
                        .single()));
  }

  private static Sight sight(ResultSet row) throws SQLException {
    return new Sight(
        TaskStatus.valueOf(row.getString("status")),
        row.getString("wait_state"),
        row.getString("lifecycle_token"),
        instant(row, "reactivity_deadline_at"),
        instant(row, "escalate_at"),
        instant(row, "held_since"),
        instant(row, "closed_at"),
        row.getInt("version"),
        row.getInt("events"),
        row.getInt("audited"),
        row.getInt("instances"),
        row.getInt("places"),
        row.getString("place"),
        row.getString("token"),
        instant(row, "timer_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
