package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways through the lifecycle that the other stories leave aside, in a hospital. */
@OrgoTest
class LifecycleWaysTests {

  private static final String SUPERIOR = "head";

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;

  private TestOrganization hospital;
  private Task task;

  @BeforeEach
  void openTask() {
    hospital = organizations.found("hospital");
    task = hospital.asSystem(() -> desk.open(aTask().toReactWithin(Duration.ofMinutes(5)).draft()));
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void what_nobody_began_is_cancelled() {
    assertThat(take("worker", "cancel").status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(deadlinePasses()).isZero();
  }

  @Test
  void work_that_failed_is_over() {
    take("worker", "start");
    assertThat(take("worker", "fail").status()).isEqualTo(TaskStatus.FAILED);
    assertThat(deadlinePasses()).isZero();
  }

  @Test
  void held_work_is_cancelled() {
    held();
    assertThat(take("worker", "cancel").status()).isEqualTo(TaskStatus.CANCELLED);
    assertThat(deadlinePasses()).isZero();
  }

  @Test
  void a_hospitals_clock_runs_on_hold_too() {
    held();
    assertThat(deadlinePasses()).isEqualTo(1);
    assertThat(now().status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(now().ownerRole()).isEqualTo("Ops.Head");
  }

  @ParameterizedTest
  @CsvSource({
    "start, IN_PROGRESS",
    "complete, COMPLETED",
    "fail, FAILED",
    "cancel, CANCELLED",
    "escalate, ESCALATED"
  })
  void who_an_escalated_task_has_reached_decides_about_it(String action, TaskStatus status) {
    assertThat(deadlinePasses()).isEqualTo(1);
    assertThat(take(SUPERIOR, action).status()).isEqualTo(status);
  }

  private void held() {
    take("worker", "start");
    assertThat(take("worker", "hold").status()).isEqualTo(TaskStatus.ON_HOLD);
  }

  private int deadlinePasses() {
    clock.advance(Duration.ofMinutes(5).plusSeconds(1));
    return jobs.runDue(hospital);
  }

  private Task take(String user, String action) {
    ActionCommand command = new ActionCommand(action, "Because", answers(action), null);
    return hospital.as(user, () -> desk.act(task.taskId(), command));
  }

  private Task now() {
    return hospital.asSystem(() -> board.get(task.taskId()));
  }

  private static ObjectNode answers(String action) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    return switch (action) {
      case "hold" -> form.put("waiting_for", "A part from the supplier");
      case "fail" -> form.put("why_it_failed", "It cannot be repaired");
      case "complete" ->
          form.put("what_was_done", "New seal").put("asset", "Tap 12").put("cost", 4);
      default -> null;
    };
  }
}
