package org.orgo.tasks.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.accounts.NewUserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.NotInCharge;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFixtures;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
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

@OrgoTest
class TeamTests {

  private static final List<String> QUEUES =
      List.of("Operations.Safety", "Ops.Maintenance", "Ops.Supervisor");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired UserAccounts accounts;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard tasks;
  @Autowired TeamBoard team;
  @Autowired TeamDesk teamDesk;
  @Autowired TeamQueues queues;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private TestOrganization shops;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @Test
  void a_team_is_all_below_on_the_escalation_line_also_where_levels_are_skipped() {
    assertThat(teamOf("supervisor", TeamFilter.nextToBreak()).queues())
        .containsExactlyElementsOf(QUEUES);
    assertThat(teamOf("director", TeamFilter.nextToBreak()).queues())
        .contains("Ops.Head", "Ops.Maintenance", "HR.CaseOfficer", "Leadership")
        .doesNotContain("Executive");
  }

  @Test
  void who_has_nobody_below_has_no_team() {
    assertThat(shops.asSystem(() -> queues.leads(shops.actor("supervisor")))).isTrue();
    assertThat(shops.asSystem(() -> queues.leads(shops.actor("worker")))).isFalse();
    assertThatThrownBy(() -> teamOf("worker", TeamFilter.nextToBreak()))
        .isInstanceOf(NobodyBelow.class);
    assertThat(Visitor.of(sessions, shops, "worker", port).get("/team").statusCode())
        .isEqualTo(403);
  }

  @Test
  void counts_what_is_open_unassigned_due_within_the_hour_and_overdue() {
    opened(aTask().toReactWithin(Duration.ofHours(3)));
    opened(aTask().toReactWithin(Duration.ofMinutes(50)));
    Task late = opened(aTask().toReactWithin(Duration.ofMinutes(1)));
    opened(aTask().ownedBy("HR.CaseOfficer"));
    shops.run("worker", () -> desk.act(late.taskId(), action("start")));

    clock.advance(Duration.ofMinutes(2));
    Team now = teamOf("supervisor", TeamFilter.nextToBreak());

    assertThat(now.figures()).isEqualTo(new TeamFigures(3, 2, 1, 1));
    assertThat(load(now, "worker"))
        .returns(1, TeamLoad::open)
        .returns(1, TeamLoad::inProgress)
        .returns(1, TeamLoad::overdue)
        .returns(List.of("Ops.Maintenance"), TeamLoad::roles);
    assertThat(load(now, "safety")).returns(0, TeamLoad::open).returns(null, TeamLoad::oldestAt);
  }

  @Test
  void each_number_is_a_filter() {
    Task free = opened(aTask().toReactWithin(Duration.ofHours(3)));
    Task soon = opened(aTask().toReactWithin(Duration.ofMinutes(50)));
    Task held = opened(aTask().toReactWithin(Duration.ofHours(4)));
    for (Task begun : List.of(soon, held)) {
      shops.run("worker", () -> desk.act(begun.taskId(), action("start")));
    }
    ObjectNode waiting =
        JsonNodeFactory.instance.objectNode().put("waiting_for", "Parts from the supplier");
    shops.run(
        "worker", () -> desk.act(held.taskId(), new ActionCommand("hold", null, waiting, null)));

    assertThat(shown(null, null)).containsExactly(soon.taskId(), free.taskId());
    assertThat(shown(TeamShare.OPEN, null))
        .containsExactly(soon.taskId(), free.taskId(), held.taskId());
    assertThat(shown(TeamShare.UNASSIGNED, null)).containsExactly(free.taskId());
    assertThat(shown(TeamShare.DUE_SOON, null)).containsExactly(soon.taskId());
    assertThat(shown(TeamShare.OVERDUE, null)).isEmpty();
    assertThat(shown(null, shops.user("worker"))).containsExactly(soon.taskId(), held.taskId());
  }

  @Test
  void restricted_work_below_shows_state_time_and_person_and_nothing_else() {
    Task secret = opened(aTask().titled("A secret leak").visible(Visibility.RESTRICTED));

    TeamTask seen = teamOf("supervisor", TeamFilter.nextToBreak()).tasks().get(0);

    assertThat(seen.taskId()).isEqualTo(secret.taskId());
    assertThat(seen.title()).isNull();
    assertThat(seen.readable()).isFalse();
    assertThat(seen.dueAt()).isEqualTo(secret.reactivityDeadlineAt());
    assertThat(Visitor.of(sessions, shops, "supervisor", port).get("/team").body())
        .contains(seen.number())
        .doesNotContain("A secret leak", "/tasks/" + secret.taskId() + "\"");
    assertThatThrownBy(() -> shops.as("supervisor", () -> tasks.get(secret.taskId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void work_is_given_to_who_holds_the_role_of_its_queue_also_unread() {
    Task secret = opened(aTask().visible(Visibility.RESTRICTED));

    shops.run("supervisor", () -> teamDesk.assign(secret.taskId(), shops.user("worker"), 1));

    assertThat(shops.as("worker", () -> tasks.get(secret.taskId())).assigneeUserId())
        .isEqualTo(shops.user("worker"));
    assertThatThrownBy(() -> assign("supervisor", secret, shops.user("safety"), null))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> assign("supervisor", secret, shops.user("supervisor"), null))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void a_refusal_says_nothing_of_a_task_that_is_not_read() {
    Task secret = opened(aTask().visible(Visibility.RESTRICTED));

    assertThatThrownBy(() -> assign("supervisor", secret, shops.user("worker"), 7))
        .isInstanceOfSatisfying(
            TaskChangedMeanwhile.class, refused -> assertThat(refused.current()).isEmpty());
    assertThatThrownBy(() -> assign("hr", secret, shops.user("worker"), null))
        .isInstanceOf(NotFound.class);
    Task open = opened(aTask());
    assertThatThrownBy(() -> assign("hr", open, shops.user("worker"), null))
        .isInstanceOf(NotInCharge.class);
  }

  @Test
  void the_menu_offers_the_holders_with_the_least_load_first() {
    UserId spare =
        shops.asSystem(
            () ->
                accounts.create(
                    new NewUserAccount(
                        shops.email("spare"), "Spare", null, null, List.of("Ops.Maintenance"))));
    Task busy = opened(aTask());
    shops.run("worker", () -> desk.act(busy.taskId(), action("start")));
    Task free = opened(aTask());

    Team now = teamOf("supervisor", TeamFilter.nextToBreak());
    TeamTask shown =
        now.tasks().stream()
            .filter(task -> task.taskId().equals(free.taskId()))
            .findFirst()
            .orElseThrow();

    assertThat(now.candidates(shown))
        .extracting(TeamLoad::userId)
        .containsExactly(spare, shops.user("worker"));
  }

  @Test
  void the_page_takes_an_assignment_and_comes_back() {
    Task task = opened(aTask());
    Visitor supervisor = Visitor.of(sessions, shops, "supervisor", port);

    var answer =
        supervisor.post(
            "/team/tasks/%s/assignment?show=open".formatted(task.taskId()),
            Map.of("assignee", shops.user("worker").toString(), "version", "1"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/team?show=open");
    assertThat(supervisor.get("/team").body()).contains("data-share=\"open\"", "worker");
  }

  @Test
  void the_board_costs_two_statements_however_much_there_is() {
    for (int each = 0; each < 12; each++) {
      opened(aTask());
    }

    Actor supervisor = shops.actor("supervisor");
    TeamFilter all = TeamFilter.nextToBreak();
    CurrentActor.as(supervisor, () -> team.of(all));

    List<String> sent =
        CountedStatements.during(() -> CurrentActor.as(supervisor, () -> team.of(all)));

    assertThat(sent).hasSize(2);
  }

  private List<TaskId> shown(TeamShare share, UserId person) {
    return teamOf("supervisor", new TeamFilter(share, person, null)).tasks().stream()
        .map(TeamTask::taskId)
        .toList();
  }

  private TeamLoad load(Team now, String name) {
    return now.people().stream()
        .filter(person -> person.userId().equals(shops.user(name)))
        .findFirst()
        .orElseThrow();
  }

  private void assign(String by, Task task, UserId assignee, Integer version) {
    shops.run(by, () -> teamDesk.assign(task.taskId(), assignee, version));
  }

  private Team teamOf(String name, TeamFilter filter) {
    return shops.as(name, () -> team.of(filter));
  }

  private Task opened(TaskFixtures draft) {
    return shops.asSystem(() -> desk.open(draft.draft()));
  }

  private static ActionCommand action(String key) {
    return new ActionCommand(key, "Because", null, null);
  }
}
