package org.orgo.tasks.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.notifications.Deliveries;
import org.orgo.notifications.NoticeKind;
import org.orgo.people.authorization.NotInCharge;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFilter;
import org.orgo.tasks.TaskSummary;
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
class TakeoversTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired Takeovers takeovers;
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

  @Test
  void who_is_not_in_charge_reads_whose_it_is_and_asks() {
    Task task = opened(Visibility.INTERNAL);
    Visitor hr = Visitor.of(sessions, shops, "hr", port);

    assertThat(hr.get("/tasks/" + task.taskId()).body())
        .contains("This is with", "Ask to take it over")
        .doesNotContain("/actions/start");
    assertThat(hr.post("/tasks/%s/takeovers".formatted(task.taskId()), Map.of()).statusCode())
        .isEqualTo(303);

    assertThat(deliveries.told(shops, NoticeKind.TAKEOVER_ASKED)).containsExactly("worker");
    assertThat(Visitor.of(sessions, shops, "worker", port).get("/tasks/" + task.taskId()).body())
        .contains("hr asks to take this over.", "asked to take it over");
  }

  @Test
  void one_click_grants_it() {
    Task task = opened(Visibility.INTERNAL);
    shops.run("hr", () -> takeovers.ask(task.taskId()));
    shops.run("hr", () -> takeovers.ask(task.taskId()));
    List<Takeover> wishes = pending(task);
    assertThat(wishes).hasSize(1);
    deliveries.done(shops);
    Visitor worker = Visitor.of(sessions, shops, "worker", port);
    String grant =
        "/tasks/%s/takeovers/%s/grant".formatted(task.taskId(), wishes.get(0).takeoverId());
    assertThat(worker.get("/notifications").body()).contains(grant);

    assertThat(worker.post(grant, Map.of()).statusCode()).isEqualTo(303);

    assertThat(shops.asSystem(() -> board.get(task.taskId())).assigneeUserId())
        .isEqualTo(shops.user("hr"));
    assertThat(pending(task)).isEmpty();
  }

  @Test
  void only_who_is_in_charge_grants_and_only_what_was_asked() {
    Task task = opened(Visibility.INTERNAL);
    shops.run("hr", () -> takeovers.ask(task.taskId()));
    UUID wish = pending(task).get(0).takeoverId();

    assertThatThrownBy(() -> shops.run("hr", () -> takeovers.grant(task.taskId(), wish)))
        .isInstanceOf(NotInCharge.class);
    assertThatThrownBy(
            () -> shops.run("worker", () -> takeovers.grant(task.taskId(), UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> shops.run("worker", () -> takeovers.ask(task.taskId())))
        .isInstanceOf(AlreadyInCharge.class);
    Task secret = opened(Visibility.RESTRICTED);
    assertThatThrownBy(() -> shops.run("hr", () -> takeovers.ask(secret.taskId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void an_officer_finds_what_escalated_from_her_queue_at_creation() {
    Task report =
        shops.asSystem(
            () ->
                desk.open(
                    aTask()
                        .ofType("hr")
                        .ownedBy("HR.CaseOfficer")
                        .labelled("1001.91.HR.CaseOfficer")
                        .visible(Visibility.ANONYMISED)
                        .escalatingAtOnce()
                        .draft()));
    assertThat(report.ownerRole()).isEqualTo("HR.Head");

    assertThat(shops.as("hr", () -> board.escalatedFromQueues(TaskFilter.none())).items())
        .extracting(TaskSummary::taskId)
        .containsExactly(report.taskId());
    assertThat(shops.as("worker", () -> board.escalatedFromQueues(TaskFilter.none())).items())
        .isEmpty();
    assertThat(Visitor.of(sessions, shops, "hr", port).get("/?view=escalated").body())
        .contains("/tasks/" + report.taskId());
  }

  private List<Takeover> pending(Task task) {
    return Takeover.pending(shops.asSystem(() -> board.events(task.taskId())));
  }

  private Task opened(Visibility visibility) {
    return shops.asSystem(() -> desk.open(aTask().visible(visibility).draft()));
  }
}
