package org.orgo.testing;

import java.util.UUID;
import org.orgo.signals.work.WorkDesk;
import org.orgo.signals.work.WorkRequest;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that people of an organization open by hand, and complaints about it. */
public class TestWork {

  private final WorkDesk work;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  TestWork(WorkDesk work, JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.work = work;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * A task for the maintenance, opened by a worker.
   *
   * @param visibility null for what the tables say
   */
  public TaskId open(TestOrganization organization, Visibility visibility) {
    return organization.as("worker", () -> work.openTask(byHand(visibility))).taskId();
  }

  /**
   * @param visibility null for what the tables say
   */
  public static WorkRequest byHand(Visibility visibility) {
    return new WorkRequest(
        WorkRequest.Origin.byHand(SignalSource.MANUAL),
        "Mend the door",
        "It squeaks",
        new WorkRequest.Overrides(
            null, null, null, null, null, null, visibility, "Ops.Maintenance"),
        null,
        null,
        new WorkRequest.Particulars(null, null, null));
  }

  /** Makes a task a complaint, as a signal that seems to follow does, and whose text complains. */
  public void complain(TestOrganization organization, TaskId about, TaskId complaint) {
    write(
        organization,
        """
        update tasks
        set subtype = 'complaint', created_at = created_at + interval '1 second'
        where task_id = ?
        """,
        complaint.value());
    write(
        organization,
        """
        insert into work_links (
          organization_id, link_id, kind, from_task_id, to_task_id, created_at)
        select organization_id, gen_random_uuid(), 'POSSIBLY_RELATED', ?, task_id, now()
        from tasks
        where task_id = ?
        """,
        complaint.value(),
        about.value());
  }

  private void write(TestOrganization organization, String statement, UUID... ids) {
    organization.runAsSystem(
        () -> transaction.executeWithoutResult(status -> jdbc.update(statement, (Object[]) ids)));
  }
}
