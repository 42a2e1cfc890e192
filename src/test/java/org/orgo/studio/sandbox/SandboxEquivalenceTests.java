package org.orgo.studio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldAction;
import org.orgo.studio.sandbox.SandboxAnswer.ForetoldTask;
import org.orgo.studio.sandbox.SandboxAnswer.ToldPeople;
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

  /** What the intake wrote about each signal's task or broadcast at once. */
  private static final String WRITTEN =
      """
      select signal.signal_id,
        (select count(distinct notice.user_id)
          from notifications notice
          left join broadcasts bulletin
            on bulletin.broadcast_id = notice.broadcast_id
          where (notice.task_id = signal.task_id and notice.kind <> 'TASK_COMMENTED')
            or bulletin.signal_id = signal.signal_id) as notices,
        (select count(distinct mail.to_address)
          from outgoing_emails mail
          join user_accounts account
            on account.email = mail.to_address
          where mail.task_id = signal.task_id) as mails
      from signals signal
      """;

  private static final int SIGNALS = 120;
  private static final Duration SAME_MOMENT = Duration.ofSeconds(20);

  @Autowired TestOrganizations organizations;
  @Autowired SandboxDesk sandbox;
  @Autowired SignalDesk signals;
  @Autowired TaskBoard tasks;
  @Autowired CaseBoard cases;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @CsvSource({"hospital, 20261127", "retail_chain, 42"})
  void what_is_foretold_of_many_signals_comes_true(String profile, long seed) {
    TestOrganization ours = organizations.found(profile);
    Map<UUID, ToldPeople> told = new HashMap<>();
    for (NewSignal typed : new TypedSignals(seed, ours).many(SIGNALS)) {
      SandboxAnswer foretold = ours.as("admin", () -> sandbox.tryOut(typed, null));
      Receipt receipt = ours.as("admin", () -> signals.report(typed));
      if (joinsHiddenWork(receipt, foretold, ours)) {
        assertThat(foretold.joinsTaskId()).isNull();
        assertThat(foretold.joinsCaseId()).isNull();
        continue;
      }
      assertThat(foretold.outcome()).as("%s", typed).isEqualTo(receipt.outcome().name());
      assertThat(foretold.task() == null).isEqualTo(!receipt.outcome().opensTask());
      assertThat(foretold.joinsTaskId() != null)
          .isEqualTo(receipt.outcome() == Outcome.COMMENT_ADDED);
      if (foretold.task() != null) {
        assertSame(
            foretold.task(), ours.asSystem(() -> tasks.get(new TaskId(receipt.taskId()))), ours);
      }
      if (foretold.told() != null) {
        told.put(receipt.signalId().value(), foretold.told());
      }
    }
    assertThat(told).hasSizeGreaterThan(SIGNALS / 3);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(written(told.keySet(), ours))
                    .containsExactlyInAnyOrderEntriesOf(sizes(told)));
  }

  /** Whether it became part of work that is open and that its reader may not read. */
  private boolean joinsHiddenWork(Receipt receipt, SandboxAnswer foretold, TestOrganization ours) {
    boolean another = !foretold.outcome().equals(receipt.outcome().name());
    UUID task = receipt.outcome() == Outcome.COMMENT_ADDED ? receipt.taskId() : null;
    UUID theCase = receipt.outcome() == Outcome.TASK_OPENED ? receipt.caseId() : null;
    return another
        && ours.as(
            "admin",
            () ->
                (task != null && tasks.find(new TaskId(task)).isEmpty())
                    || (theCase != null && cases.find(new CaseId(theCase)).isEmpty()));
  }

  /** How many notices and mails each signal made, by its id. */
  private Map<UUID, String> written(Set<UUID> signals, TestOrganization ours) {
    return ours.asSystem(() -> transaction.execute(status -> jdbc.queryForList(WRITTEN))).stream()
        .filter(row -> signals.contains(row.get("signal_id")))
        .collect(
            Collectors.toMap(
                row -> (UUID) row.get("signal_id"),
                row -> row.get("notices") + " notices, " + row.get("mails") + " mails"));
  }

  private static Map<UUID, String> sizes(Map<UUID, ToldPeople> told) {
    return told.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    each.getValue().notices() + " notices, " + each.getValue().mails() + " mails"));
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
}
