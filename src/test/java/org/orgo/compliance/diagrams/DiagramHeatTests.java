package org.orgo.compliance.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.history.InstanceCounts;
import org.orgo.engine.history.StepCounts;
import org.orgo.engine.operations.ProcessRuns;
import org.orgo.engine.operations.RunState;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.CountedStatements;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The instances of a diagram are counted for who may audit, each organization's own. */
@OrgoTest
class DiagramHeatTests {

  private static final String TASKS = "task-lifecycle";
  private static final String WORKING = "userTask_workOnIt";
  private static final DiagramQuery USUAL = new DiagramQuery(TASKS, "", "");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired DiagramHeatDesk heats;
  @Autowired StepDesk steps;
  @Autowired ProcessRuns runs;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
  }

  @Test
  void steps_have_their_visits_and_times_and_instances_their_durations() {
    worked(Duration.ofMinutes(10), Visibility.INTERNAL);
    worked(Duration.ofHours(2), Visibility.INTERNAL);
    worked(Duration.ofHours(5), Visibility.INTERNAL);
    open(Visibility.INTERNAL);

    DiagramHeat heat = heat();

    assertThat(heat.counts().instances()).isEqualTo(4);
    assertThat(heat.counts().running()).isEqualTo(1);
    assertThat(heat.counts().ended()).isEqualTo(3);
    assertThat(heat.counts().cancelled()).isZero();
    assertThat(hours(heat.counts().halfMillis())).isEqualTo(2);
    assertThat(hours(heat.counts().ninetyFiveMillis())).isEqualTo(4);
    StepCounts working = step(heat, WORKING);
    assertThat(working.name()).isEqualTo("Work on it");
    assertThat(working.visits()).isEqualTo(3);
    assertThat(working.here()).isZero();
    assertThat(hours(working.halfMillis())).isEqualTo(2);
    assertThat(hours(working.totalMillis())).isEqualTo(7);
    assertThat(step(heat, "userTask_waitForStart").visits()).isEqualTo(4);
    assertThat(step(heat, "userTask_waitForStart").here()).isEqualTo(1);
    assertThat(step(heat, "event_cancelledWhileWorking").halfMillis()).isNull();
    assertThat(heat.durations())
        .extracting(DurationBucket::from, DurationBucket::instances)
        .containsExactly(
            tuple(Duration.ofMinutes(5), 1),
            tuple(Duration.ofMinutes(20), 0),
            tuple(Duration.ofHours(1), 1),
            tuple(Duration.ofHours(4), 1));
  }

  @Test
  void what_an_operator_ends_counts_as_cancelled() {
    open(Visibility.INTERNAL);
    northside.run(
        "ops",
        () ->
            runs.drop(
                runs.list(RunState.RUNNING, null, 0, 1).get(0).instanceId(), "It never existed"));

    assertThat(heat().counts()).isEqualTo(new InstanceCounts(1, 0, 0, 1, null, null, null));
  }

  @Test
  void work_of_others_is_neither_counted_nor_listed() {
    TestOrganization elsewhere = organizations.found("default");
    Task theirs = elsewhere.as("worker", () -> desk.open(aTask().draft()));
    Task ours = open(Visibility.INTERNAL);

    assertThat(heat().counts().instances()).isEqualTo(1);
    assertThat(at("userTask_waitForStart").lines())
        .extracting(line -> line.instance().about())
        .containsExactly(ours.taskId().toString())
        .doesNotContain(theirs.taskId().toString());
  }

  @Test
  void a_period_has_only_what_began_in_it() {
    open(Visibility.INTERNAL);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);

    assertThat(heat(new DiagramQuery(TASKS, today.toString(), "")).counts().instances()).isOne();
    DiagramHeat before = heat(new DiagramQuery(TASKS, "2020-01-01", "2020-12-31"));
    assertThat(before.counts().instances()).isZero();
    assertThat(before.steps()).isEmpty();
  }

  @Test
  void a_period_is_refused_that_is_none_or_longer_than_a_year() {
    for (List<String> each :
        List.of(
            List.of(
                "2026-01-01", "2027-01-02", "until", "must be at most 366 days from the first day"),
            List.of("2026-03-02", "2026-03-01", "until", "must not be before the first day"),
            List.of("2026-02-30", "", "from", "must be a day such as 2026-03-31"),
            List.of("", "soon", "until", "must be a day such as 2026-03-31"))) {
      assertThatThrownBy(() -> heat(new DiagramQuery(TASKS, each.get(0), each.get(1))))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refused ->
                  assertThat(refused.errors())
                      .extracting(FieldError::field, FieldError::message)
                      .containsExactly(tuple(each.get(2), each.get(3))));
    }
    heat(new DiagramQuery(TASKS, "2026-01-01", "2027-01-01")); // 366 days
    open(Visibility.INTERNAL);
    HttpResponse<String> page =
        visitor("compliance").get("/compliance/processes?from=2020-01-01&until=2026-01-01");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("Ask for 366 days at most.", "value=\"2020-01-01\"");
  }

  @Test
  void a_minimal_log_keeps_no_steps_and_the_page_says_so_instead_of_drawing_nothing() {
    TestOrganization friends = organizations.found("friend_group");
    friends.as("worker", () -> desk.open(aTask().draft()));

    DiagramHeat heat = friends.as("compliance", () -> heats.heat(USUAL));
    String page =
        Visitor.of(sessions, friends, "compliance", port).get("/compliance/processes").body();

    assertThat(heat.counts().instances()).isOne();
    assertThat(heat.steps()).isEmpty();
    assertThat(page)
        .contains("The log level of this organization is minimal")
        .doesNotContain("data-heat");
  }

  @Test
  void the_instances_behind_a_step_come_with_words_of_what_the_reader_sees() {
    worked(Duration.ofHours(1), Visibility.INTERNAL);
    worked(Duration.ofHours(3), Visibility.RESTRICTED);

    InstancesAtStep found = at(WORKING);

    assertThat(found.lines())
        .extracting(line -> line.item().title(), line -> hours(line.instance().stayedMillis()))
        .containsExactly(tuple(null, 3L), tuple("The tap in room 12 leaks", 1L));
    String page =
        visitor("compliance").get("/compliance/processes/instances?step=" + WORKING).body();
    assertThat(page)
        .contains("Title masked", "/compliance/tasks/" + found.lines().get(0).item().id());
  }

  @Test
  void only_who_may_audit_sees_any_of_it() {
    Task task = open(Visibility.INTERNAL);
    for (String user : List.of("worker", "analyst", "supervisor")) {
      assertThatThrownBy(() -> northside.as(user, () -> heats.heat(USUAL)))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> northside.as(user, () -> heats.diagram(TASKS)))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> northside.as(user, () -> heats.versionOf(task.taskId().value())))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> northside.as(user, () -> steps.at(WORKING, USUAL, 0)))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void a_task_leads_to_all_instances_of_its_version_and_foreign_and_absent_ones_nowhere() {
    Task task = open(Visibility.RESTRICTED);
    TestOrganization elsewhere = organizations.found("default");
    Task theirs = elsewhere.as("worker", () -> desk.open(aTask().draft()));

    HttpResponse<String> led =
        visitor("compliance").get("/compliance/processes?about=" + task.taskId());

    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.headers().firstValue("Location").orElseThrow())
        .contains("/compliance/processes?of=task-lifecycle", "shared");
    for (UUID about : List.of(theirs.taskId().value(), UUID.randomUUID())) {
      assertThat(visitor("compliance").get("/compliance/processes?about=" + about).statusCode())
          .isEqualTo(404);
      assertThatThrownBy(() -> northside.as("compliance", () -> heats.versionOf(about)))
          .isInstanceOf(NotFound.class);
    }
  }

  @Test
  void a_version_that_nothing_ran_in_is_like_one_that_is_not_there() {
    open(Visibility.INTERNAL);
    for (String of : List.of("review-cycle", "task-lifecycle:own:1", "moon-landing")) {
      assertThat(heat(new DiagramQuery(of, "", "")).counts()).isEqualTo(InstanceCounts.NONE);
      assertThatThrownBy(() -> northside.as("compliance", () -> heats.diagram(of)))
          .isInstanceOf(NotFound.class);
    }
    assertThat(northside.<String>as("compliance", () -> heats.diagram(TASKS))).contains(WORKING);
  }

  @Test
  void a_page_costs_a_handful_of_statements_however_many_instances_there_are() {
    for (int each = 0; each < 3; each++) {
      open(Visibility.INTERNAL);
    }

    assertThat(CountedStatements.during(() -> northside.run("compliance", () -> heats.heat(USUAL))))
        .filteredOn(sql -> sql.contains("act_hi_"))
        .hasSize(4);
    assertThat(
            CountedStatements.during(
                () -> northside.run("compliance", () -> steps.at(WORKING, USUAL, 0))))
        .filteredOn(sql -> sql.contains("act_hi_") || sql.contains("from tasks"))
        .hasSizeLessThanOrEqualTo(3);
  }

  private Task open(Visibility visibility) {
    return northside.as("worker", () -> desk.open(aTask().visible(visibility).draft()));
  }

  private void worked(Duration work, Visibility visibility) {
    Task task = open(visibility);
    act(task, "start", null);
    clock.advance(work);
    act(task, "cancel", "Dry again");
  }

  private void act(Task task, String action, String why) {
    northside.run(
        "worker", () -> desk.act(task.taskId(), new ActionCommand(action, why, null, null)));
  }

  private DiagramHeat heat() {
    return heat(USUAL);
  }

  private DiagramHeat heat(DiagramQuery query) {
    return northside.as("compliance", () -> heats.heat(query));
  }

  private InstancesAtStep at(String step) {
    return northside.as("compliance", () -> steps.at(step, USUAL, 0));
  }

  private Visitor visitor(String user) {
    return Visitor.of(sessions, northside, user, port);
  }

  private static StepCounts step(DiagramHeat heat, String id) {
    return heat.steps().stream()
        .filter(step -> step.activityId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static long hours(Long millis) {
    return Duration.ofMillis(millis).toHours();
  }
}
