package org.orgo.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** A relaxed profile announces each move before it makes it. */
@OrgoTest
class RelaxedEscalationTests {

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;

  TestOrganization shops;

  @BeforeEach
  void found() {
    ObjectNode relaxed = JsonNodeFactory.instance.objectNode();
    relaxed.putObject("escalation").put("granularity", "relaxed");
    shops = organizations.found("retail_chain", relaxed);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_deadline_that_passes_is_announced_to_the_next_level_and_everything_stays() {
    Task task = take(open(aTask()));

    passDeadline();

    Task announced = read(task);
    assertThat(announced.status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(announced.ownerRole()).isEqualTo("Ops.Maintenance");
    assertThat(announced.assigneeUserId()).isEqualTo(shops.user("worker"));
    assertThat(announced.escalationLevel()).isZero();
    TaskEvent event = escalations(task).get(0);
    assertThat(event.data().path("announced").asBoolean()).isTrue();
    assertThat(event.data().path("to_role").asText()).isEqualTo("Ops.Supervisor");
  }

  @Test
  void what_was_announced_and_stays_unanswered_moves_up_and_is_announced_there_again() {
    Task task = open(aTask());
    passDeadline();

    passNextStep(task);
    Task moved = read(task);
    assertThat(moved.ownerRole()).isEqualTo("Ops.Supervisor");
    assertThat(moved.escalationLevel()).isEqualTo(1);

    passNextStep(task);
    assertThat(read(task).ownerRole()).isEqualTo("Ops.Supervisor");
    passNextStep(task);
    assertThat(read(task).ownerRole()).isEqualTo("Ops.Head");
  }

  @Test
  void with_its_announcements_it_reaches_the_top_at_the_profiles_maximum() {
    Task task = open(aTask());
    passDeadline();
    while (!read(task).ownerRole().equals("Executive")) {
      passNextStep(task);
    }

    assertThat(Duration.between(task.createdAt().plus(Duration.ofHours(72)), clock.instant()).abs())
        .isLessThan(Duration.ofMinutes(1));
    assertThat(escalations(task)).hasSize(2 * read(task).escalationLevel());
  }

  @Test
  void work_begun_after_an_announcement_moves_up_without_another() {
    Task task = open(aTask());
    passDeadline();
    take(read(task));

    passNextStep(task);

    assertThat(read(task).ownerRole()).isEqualTo("Ops.Supervisor");
  }

  @Test
  void full_automation_moves_it_at_once_and_still_reaches_the_top_in_time() {
    ObjectNode relaxed = JsonNodeFactory.instance.objectNode().put("automation", "full");
    relaxed.putObject("escalation").put("granularity", "relaxed");
    shops = organizations.found("retail_chain", relaxed);
    Task task = open(aTask());

    passDeadline();
    assertThat(read(task).ownerRole()).isEqualTo("Ops.Supervisor");
    while (!read(task).ownerRole().equals("Executive")) {
      passNextStep(task);
    }

    assertThat(Duration.between(task.createdAt().plus(Duration.ofHours(72)), clock.instant()).abs())
        .isLessThan(Duration.ofMinutes(1));
    assertThat(escalations(task)).hasSize(read(task).escalationLevel());
  }

  @Test
  void who_asks_for_an_escalation_does_not_wait_for_an_announcement() {
    Task task = take(open(aTask()));

    Task moved = shops.as("worker", () -> desk.act(task.taskId(), choice("escalate")));

    assertThat(moved.ownerRole()).isEqualTo("Ops.Supervisor");
  }

  @Test
  void a_severity_that_cannot_wait_is_not_announced() {
    assertThat(open(aTask().escalatingAtOnce()).ownerRole()).isEqualTo("Ops.Supervisor");
  }

  private void passDeadline() {
    clock.advance(Duration.ofHours(12).plusSeconds(1));
    assertThat(jobs.runDue(shops)).isEqualTo(1);
  }

  private void passNextStep(Task task) {
    clock.moveTo(read(task).escalateAt().plusSeconds(1));
    assertThat(jobs.runDue(shops)).isEqualTo(1);
  }

  private Task open(TaskFixtures fixture) {
    return asSystem(() -> desk.open(fixture.draft()));
  }

  private Task take(Task task) {
    return shops.as("worker", () -> desk.act(task.taskId(), choice("start")));
  }

  private Task read(Task task) {
    return asSystem(() -> board.get(task.taskId()));
  }

  private List<TaskEvent> escalations(Task task) {
    return asSystem(() -> board.events(task.taskId())).stream()
        .filter(event -> event.kind() == TaskEvent.TaskEventKind.ESCALATED)
        .toList();
  }

  private static ActionCommand choice(String action) {
    return new ActionCommand(action, null, null, null);
  }

  private <T> T asSystem(Supplier<T> work) {
    return CurrentActor.as(Actor.system(shops.id()), work);
  }
}
