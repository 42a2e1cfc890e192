package org.orgo.notifications.storms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.notifications.Deliveries;
import org.orgo.notifications.Notice;
import org.orgo.notifications.NoticeId;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.Notices;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class EscalationStormsTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired Notices notices;
  @Autowired EscalationStorms storms;
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
  void sixty_escalations_are_one_notice_and_one_list() {
    List<Task> tasks = escalated(60);

    List<Notice> told = escalationsTo("supervisor");

    assertThat(told).extracting(Notice::kind).containsExactly(NoticeKind.ESCALATION_STORM);
    StormId storm = new StormId(told.get(0).stormId());
    assertThat(shops.as("supervisor", () -> storms.get(storm)).held()).isEqualTo(60);
    assertThat(held(storm)).hasSize(60).extracting(HeldNotice::title).doesNotContainNull();
    int opened = 60;
    assertThat(shops.as("supervisor", () -> notices.unread())).isEqualTo(opened + 1);
    assertThat(tasks)
        .allSatisfy(
            task -> {
              Task now = shops.asSystem(() -> board.get(task.taskId()));
              assertThat(now.status()).isEqualTo(TaskStatus.ESCALATED);
              assertThat(now.ownerRole()).isEqualTo("Ops.Supervisor");
              assertThat(now.escalationLevel()).isEqualTo(1);
            });
  }

  @Test
  void as_many_as_the_budget_are_told_one_by_one() {
    escalated(20);

    assertThat(escalationsTo("supervisor"))
        .hasSize(20)
        .allMatch(notice -> notice.kind() == NoticeKind.TASK_ESCALATED);
  }

  @Test
  void the_organization_sets_its_own_budget() {
    ObjectNode overrides = JsonNodeFactory.instance.objectNode();
    overrides.putObject("notices").put("escalation_budget", 3);
    shops = organizations.found("retail_chain", overrides);

    escalated(4);

    assertThat(escalationsTo("supervisor"))
        .extracting(Notice::kind)
        .containsExactly(NoticeKind.ESCALATION_STORM);
  }

  @Test
  void what_is_held_is_released_one_by_one_or_together() {
    escalated(25);
    StormId storm = new StormId(escalationsTo("supervisor").get(0).stormId());

    shops.run("supervisor", () -> storms.release(storm, held(storm).get(0).notificationId()));
    assertThat(held(storm)).hasSize(24);
    assertThat(escalationsTo("supervisor")).hasSize(2);

    shops.run("supervisor", () -> storms.releaseAll(storm));
    assertThat(held(storm)).isEmpty();
    assertThat(escalationsTo("supervisor")).hasSize(26);
    assertThat(shops.as("supervisor", () -> storms.get(storm)).releasedAt()).isNotNull();
  }

  @Test
  void a_storm_belongs_to_who_it_reached() {
    escalated(25);
    StormId storm = new StormId(escalationsTo("supervisor").get(0).stormId());

    assertThatThrownBy(() -> shops.as("worker", () -> storms.get(storm)))
        .isInstanceOf(NotFound.class);
    NoticeId nobodys = new NoticeId(UUID.randomUUID());
    assertThatThrownBy(() -> shops.run("supervisor", () -> storms.release(storm, nobodys)))
        .isInstanceOf(NotFound.class);
    Visitor supervisor = Visitor.of(sessions, shops, "supervisor", port);
    assertThat(supervisor.get("/notifications").body())
        .contains("/notifications/storms/" + storm.value());
    assertThat(supervisor.get("/notifications/storms/" + storm.value()).body())
        .contains("25 notices are held", "Release all");
    assertThat(
            Visitor.of(sessions, shops, "worker", port)
                .get("/notifications/storms/" + storm.value())
                .statusCode())
        .isEqualTo(404);
  }

  private List<Task> escalated(int number) {
    List<Task> tasks = new ArrayList<>();
    for (int each = 0; each < number; each++) {
      tasks.add(shops.asSystem(() -> desk.open(aTask().draft())));
    }
    deliveries.done(shops);
    clock.advance(Duration.ofHours(12).plusSeconds(1));
    jobs.runDue(shops);
    deliveries.done(shops);
    return tasks;
  }

  private List<Notice> escalationsTo(String name) {
    return shops.as(name, () -> notices.list(null, 200, false)).items().stream()
        .filter(notice -> notice.kind() != NoticeKind.TASK_OPENED)
        .toList();
  }

  private List<HeldNotice> held(StormId storm) {
    return shops.as("supervisor", () -> storms.held(storm, new PageRequest(null, 200))).items();
  }
}
