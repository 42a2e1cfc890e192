package org.orgo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseEvent.CaseEventKind;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.LockQueue;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people who start two tasks of one case do not stand in each other's way. */
@OrgoTest
class SimultaneousStartsTests {

  private static final ActionCommand START = new ActionCommand("start", null, null, null);

  @Autowired TestOrganizations organizations;
  @Autowired CaseDesk desk;
  @Autowired CaseBoard board;
  @Autowired TaskDesk tasks;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void both_tasks_start_and_the_case_moves_once() {
    CaseId theCase = northside.asSystem(() -> desk.open(aCase().draft()));
    Task first = taskOf(theCase);
    Task second = taskOf(theCase);

    CompletableFuture<Task> slower =
        northside.as(
            "worker",
            () ->
                transaction.execute(
                    status -> {
                      tasks.act(first.taskId(), START);
                      CompletableFuture<Task> other =
                          CompletableFuture.supplyAsync(() -> start(second));
                      LockQueue.awaitSomebodyBehindUs(jdbc);
                      return other;
                    }));

    assertThat(slower.join().status()).isEqualTo(TaskStatus.IN_PROGRESS);
    assertThat(northside.asSystem(() -> board.get(theCase)).status())
        .isEqualTo(CaseStatus.IN_PROGRESS);
    assertThat(northside.asSystem(() -> board.events(theCase)))
        .extracting(CaseEvent::kind)
        .containsExactly(CaseEventKind.CREATED, CaseEventKind.STATUS_CHANGED);
  }

  private Task taskOf(CaseId theCase) {
    return northside.asSystem(() -> tasks.open(aTask().ofCase(theCase.value()).draft()));
  }

  private Task start(Task task) {
    return northside.as("worker", () -> tasks.act(task.taskId(), START));
  }
}
