package org.orgo.people.absences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.notifications.Deliveries;
import org.orgo.notifications.NoticeKind;
import org.orgo.organizations.Organizations;
import org.orgo.people.Actor;
import org.orgo.people.authorization.EventActors;
import org.orgo.people.authorization.ItemViewer;
import org.orgo.people.authorization.ItemViewers;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskFilter;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class AbsencesTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Absences absences;
  @Autowired Organizations tenants;
  @Autowired ItemViewers viewers;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private TestOrganization shops;
  private Deliveries deliveries;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    deliveries = new Deliveries(jdbc, transaction);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_deputy_sees_and_acts_for_who_is_away_and_it_is_recorded_so() {
    Task secret = opened(Visibility.RESTRICTED);
    assertThatThrownBy(() -> shops.as("hr", () -> board.get(secret.taskId())))
        .isInstanceOf(NotFound.class);

    away("worker", "worker", "hr");

    shops.run("hr", () -> desk.act(secret.taskId(), new ActionCommand("start", null, null, null)));
    TaskEvent started = last(secret);
    assertThat(started.actorUserId()).isEqualTo(shops.user("hr"));
    assertThat(started.data().path(EventActors.FOR_USER).asText())
        .isEqualTo(shops.user("worker").toString());
    assertThat(audited(secret)).contains(EventActors.FOR_USER);
    assertThat(Visitor.of(sessions, shops, "hr", port).get("/tasks/" + secret.taskId()).body())
        .contains("hr (for worker)");
  }

  @Test
  void what_the_deputy_may_anyway_is_done_in_its_own_right() {
    Task task = opened(Visibility.INTERNAL);
    away("supervisor", "worker", "safety");
    away("supervisor", "supervisor", "head");

    shops.run("head", () -> desk.act(task.taskId(), new ActionCommand("start", null, null, null)));

    assertThat(last(task).data().has(EventActors.FOR_USER)).isFalse();
  }

  @Test
  void personal_parts_are_seen_too_and_all_ends_with_the_absence() {
    Task secret = opened(Visibility.RESTRICTED);
    shops.run(
        "worker", () -> desk.act(secret.taskId(), new ActionCommand("start", null, null, null)));
    Absence absence = away("worker", "worker", "hr");

    assertThat(shops.as("hr", () -> board.list(TaskFilter.none())).items()).hasSize(1);
    assertThat(
            shops
                .asSystem(() -> viewers.of(board.get(secret.taskId()), PageRequest.of(200, null)))
                .items())
        .extracting(ItemViewer::userId)
        .contains(shops.user("hr"));

    shops.run("worker", () -> absences.end(absence.absenceId()));
    assertThat(shops.as("hr", () -> board.list(TaskFilter.none())).items()).isEmpty();
  }

  @Test
  void a_deputy_gets_the_work_and_no_other_right() {
    away("admin", "admin", "worker");

    Actor deputy = shops.actor("worker");

    assertThat(deputy.may(Permissions.ORGANIZATION_ADMIN)).isFalse();
    assertThat(deputy.roles()).contains("Triage");
  }

  @Test
  void escalations_and_assignments_reach_the_deputy_meanwhile() {
    away("supervisor", "supervisor", "hr");
    Task task = opened(Visibility.RESTRICTED);
    deliveries.done(shops);
    deliveries.forget(shops);

    clock.advance(Duration.ofHours(12).plusSeconds(1));
    jobs.runDue(shops);

    assertThat(deliveries.told(shops, NoticeKind.TASK_ESCALATED))
        .containsExactlyInAnyOrder("worker", "supervisor", "hr");
    assertThat(deliveries.mailed(shops)).contains("hr").doesNotContain("supervisor");
    deliveries.forget(shops);
    shops.runAsSystem(() -> desk.assign(task.taskId(), null, shops.user("supervisor"), null));
    assertThat(deliveries.told(shops, NoticeKind.TASK_ASSIGNED))
        .containsExactlyInAnyOrder("supervisor", "hr");
  }

  @Test
  void absences_are_entered_by_the_person_those_above_and_administrators() {
    away("worker", "worker", "safety");
    away("supervisor", "safety", "hr");
    assertThatThrownBy(() -> away("hr", "admin", "worker")).isInstanceOf(NotYourTeam.class);
    assertThatThrownBy(() -> away("worker", "supervisor", "hr")).isInstanceOf(NotYourTeam.class);
  }

  @Test
  void nobody_gains_sight_by_saying_that_another_is_away() {
    assertThatThrownBy(() -> away("supervisor", "worker", "supervisor"))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> away("worker", "worker", "worker")).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void two_absences_of_one_person_or_of_the_deputy_do_not_overlap() {
    away("worker", "worker", "safety");
    assertThatThrownBy(() -> away("worker", "worker", "hr")).isInstanceOf(AbsenceOverlaps.class);
    assertThatThrownBy(() -> away("hr", "hr", "worker")).isInstanceOf(AbsenceOverlaps.class);
  }

  @Test
  void the_page_enters_and_ends_one() {
    Visitor worker = Visitor.of(sessions, shops, "worker", port);
    String today = today().toString();

    var refused =
        worker.post(
            "/absences",
            Map.of(
                "deputy_user_id", shops.user("worker").toString(),
                "first_day", today,
                "last_day", today));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Nobody stands in for themselves.");
    var entered =
        worker.post(
            "/absences",
            Map.of(
                "deputy_user_id", shops.user("hr").toString(),
                "first_day", today,
                "last_day", today));
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(worker.get("/absences").body()).contains("hr stands in");
    List<Absence> now = shops.as("worker", absences::list);
    assertThat(now).hasSize(1);
    worker.post("/absences/%s/end".formatted(now.get(0).absenceId()), Map.of());
    assertThat(shops.as("worker", absences::list)).isEmpty();
  }

  private Absence away(String by, String who, String deputy) {
    NewAbsence wanted =
        new NewAbsence(shops.user(who), shops.user(deputy), today(), today().plusDays(3));
    return shops.as(by, () -> absences.enter(wanted));
  }

  private LocalDate today() {
    ZoneId zone = shops.asSystem(() -> tenants.current().zone());
    return clock.instant().atZone(zone).toLocalDate();
  }

  private Task opened(Visibility visibility) {
    return shops.asSystem(() -> desk.open(aTask().visible(visibility).draft()));
  }

  private TaskEvent last(Task task) {
    List<TaskEvent> events = shops.asSystem(() -> board.events(task.taskId()));
    return events.get(events.size() - 1);
  }

  private List<String> audited(Task task) {
    return shops.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        "select unnest(fields) from audit_entries where object_id = ?",
                        String.class,
                        task.taskId().toString())));
  }
}
