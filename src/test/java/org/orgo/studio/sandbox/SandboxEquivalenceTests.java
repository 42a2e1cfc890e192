package org.orgo.studio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldAction;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldTask;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the sandbox says is what the intake then does. */
@OrgoTest
class SandboxEquivalenceTests {

  private static final int SIGNALS = 120;
  private static final Duration SAME_MOMENT = Duration.ofSeconds(20);

  @Autowired TestOrganizations organizations;
  @Autowired SandboxDesk sandbox;
  @Autowired SignalDesk signals;
  @Autowired TaskBoard tasks;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private record Opened(Task task, SandboxAnswer foretold) {}

  @ParameterizedTest
  @CsvSource({"hospital, 20261127", "retail_chain, 42"})
  void what_is_foretold_of_many_signals_comes_true(String profile, long seed) {
    TestOrganization ours = organizations.found(profile);
    List<Opened> opened = new ArrayList<>();
    for (NewSignal typed : new TypedSignals(seed, ours).many(SIGNALS)) {
      SandboxAnswer foretold = ours.as("analyst", () -> sandbox.tryOut(typed, null));
      Receipt receipt = ours.as("analyst", () -> signals.report(typed));

      assertThat(foretold.outcome()).as("%s", typed).isEqualTo(receipt.outcome().name());
      assertThat(foretold.task() == null).isEqualTo(!receipt.outcome().opensTask());
      if (foretold.task() != null) {
        Task task = ours.asSystem(() -> tasks.get(new TaskId(receipt.taskId())));
        assertSame(foretold.task(), task, ours);
        opened.add(new Opened(task, foretold));
      }
    }
    assertThat(opened).hasSizeGreaterThan(SIGNALS / 3);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                opened.forEach(
                    each ->
                        assertThat(each.foretold().told().notices())
                            .as("%s", each.task())
                            .isEqualTo(told(each.task(), ours))));
  }

  private void assertSame(ForetoldTask foretold, Task task, TestOrganization ours) {
    assertThat(
            List.of(
                foretold.title(),
                foretold.label(),
                foretold.type(),
                foretold.category(),
                String.valueOf(foretold.subtype()),
                foretold.severity(),
                foretold.priority(),
                foretold.visibility(),
                foretold.ownerRole(),
                foretold.status()))
        .isEqualTo(
            List.of(
                task.title(),
                task.label(),
                task.type(),
                task.kind().category().name(),
                String.valueOf(task.kind().subtype()),
                task.severity().name(),
                task.priority().name(),
                task.visibility().name(),
                task.ownerRole(),
                task.status().name()));
    assertThat(Duration.between(foretold.answerBy(), task.reactivityDeadlineAt()).abs())
        .isLessThan(SAME_MOMENT);
    int next = task.escalationLevel();
    assertThat(Duration.between(foretold.escalations().get(next).at(), task.escalateAt()).abs())
        .isLessThan(SAME_MOMENT);
    assertThat(foretold.actions().stream().map(ForetoldAction::action).toList())
        .isEqualTo(
            ours.asSystem(() -> tasks.actions(task.taskId())).stream()
                .map(TaskAction::action)
                .toList());
    assertThat(foretold.actions().stream().map(each -> String.valueOf(each.form())).toList())
        .isEqualTo(
            ours.asSystem(() -> tasks.actions(task.taskId())).stream()
                .map(each -> String.valueOf(each.form()))
                .toList());
  }

  private int told(Task task, TestOrganization ours) {
    return ours.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        """
                        select count(*)
                        from notifications
                        where task_id = ?
                          and kind = 'TASK_OPENED'
                        """,
                        Integer.class,
                        task.taskId().value())));
  }
}
