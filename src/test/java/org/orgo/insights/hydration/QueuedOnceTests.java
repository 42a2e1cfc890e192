package org.orgo.insights.hydration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A command changes a row and writes an event, and its item waits for hydration once. */
@OrgoTest
class QueuedOnceTests {

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk tasks;
  @Autowired CaseDesk cases;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization ours;

  @BeforeEach
  void found() {
    ours = organizations.found("default");
  }

  @Test
  void each_command_about_a_task_queues_it_once() {
    TaskId task = ours.as("worker", () -> tasks.open(aTask().draft())).taskId();
    assertThat(queued()).as("opened").containsExactly("TASK " + task);

    ours.as("worker", () -> tasks.assign(task, null, ours.user("worker"), null));
    assertThat(queued()).as("assigned").containsExactly("TASK " + task);

    ours.as("worker", () -> tasks.act(task, new ActionCommand("start", null, null, null)));
    assertThat(queued()).as("started").containsExactly("TASK " + task);

    ours.as("worker", () -> tasks.comment(task, "It drips", CommentVisibility.INTERNAL_ONLY));
    assertThat(queued()).as("commented").containsExactly("TASK " + task);

    ours.as("worker", () -> tasks.cancel(task, "It stopped by itself"));
    assertThat(queued()).as("cancelled").containsExactly("TASK " + task);
  }

  @Test
  void each_command_about_a_case_queues_it_once() {
    CaseId theCase = ours.asSystem(() -> cases.open(aCase().draft()));
    assertThat(queued()).as("opened").containsExactly("CASE " + theCase);

    TaskId task = ours.asSystem(() -> tasks.open(aTask().ofCase(theCase.value()).draft())).taskId();
    assertThat(queued())
        .as("a task is counted in its case")
        .containsExactlyInAnyOrder("TASK " + task, "CASE " + theCase);
  }

  @Test
  void what_a_savepoint_took_back_is_queued_by_what_follows() {
    TaskId task = ours.asSystem(() -> tasks.open(aTask().draft())).taskId();
    queued();

    inTransaction(
        status -> {
          Object savepoint = status.createSavepoint();
          retitle(task, "taken back");
          status.rollbackToSavepoint(savepoint);
          retitle(task, "kept");
        });

    assertThat(queued()).containsExactly("TASK " + task);
  }

  @Test
  void the_next_transaction_of_the_same_connection_begins_anew() {
    TaskId task = ours.asSystem(() -> tasks.open(aTask().draft())).taskId();
    queued();

    inTransaction(status -> retitle(task, "once"));
    inTransaction(status -> retitle(task, "twice"));

    assertThat(queued()).hasSize(2).containsOnly("TASK " + task);
  }

  @Test
  void of_several_items_in_one_transaction_each_is_queued() {
    List<TaskId> all =
        List.of(
            ours.asSystem(() -> tasks.open(aTask().draft())).taskId(),
            ours.asSystem(() -> tasks.open(aTask().draft())).taskId());
    queued();

    inTransaction(
        status -> {
          all.forEach(task -> retitle(task, "one"));
          all.forEach(task -> retitle(task, "two"));
        });

    assertThat(queued()).contains("TASK " + all.get(0), "TASK " + all.get(1));
  }

  @Test
  void a_case_that_is_linked_to_many_at_once_is_queued_once() {
    List<String> all =
        Stream.generate(() -> ours.asSystem(() -> cases.open(aCase().draft())).value().toString())
            .limit(4)
            .toList();
    queued();

    inTransaction(
        status ->
            jdbc.update(
                """
                insert into work_links (
                  organization_id, link_id, kind, from_case_id, to_case_id, created_at)
                select ?, gen_random_uuid(), 'EVIDENCE', ?::uuid, other, now()
                from unnest(?::uuid[]) as other
                """,
                ours.id().value(),
                all.get(0),
                "{" + String.join(",", all.subList(1, 4)) + "}"));

    assertThat(queued())
        .containsExactlyInAnyOrderElementsOf(all.stream().map(each -> "CASE " + each).toList());
  }

  /** As any code path might: a new version, and nothing else. */
  private void retitle(TaskId task, String title) {
    jdbc.update(
        """
        update tasks
        set title = ?,
          version = version + 1
        where organization_id = ?
          and task_id = ?
        """,
        title,
        ours.id().value(),
        task.value());
  }

  private void inTransaction(Consumer<TransactionStatus> work) {
    ours.runAsSystem(() -> transaction.executeWithoutResult(work));
  }

  /** What waits; and empties the queue. */
  private List<String> queued() {
    UUID organization = ours.id().value();
    return ours.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        """
                        delete from insights.changes
                        where organization_id = ?
                          and kind in ('TASK', 'CASE')
                        returning kind || ' ' || item_id
                        """,
                        String.class,
                        organization)));
  }
}
