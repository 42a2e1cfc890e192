package org.orgo.operations.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditLog;
import org.orgo.audit.InstallationLog;
import org.orgo.organizations.Organizations;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOperators;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

/** What the installation's operator sees of organizations, and does to them. */
@OrgoTest
class InstallationPagesTests {

  @Autowired TestOrganizations organizations;
  @Autowired Organizations directory;
  @Autowired TestOperators operators;
  @Autowired TestSessions sessions;
  @Autowired InstallationLog log;
  @Autowired AuditLog audit;
  @Autowired TaskDesk desk;
  @LocalServerPort int port;

  private TestOrganization northside;
  private InstallationOperator olga;
  private Visitor operator;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    olga = operators.create();
    operator = Visitor.of(sessions, olga, port);
  }

  @Test
  void each_organization_stands_in_the_list_with_its_status_and_opens_with_numbers_alone() {
    northside.run("ops", () -> desk.open(aTask().titled("Broken window").draft()));

    assertThat(operator.get("/installation").body()).contains(path(), "Active");
    assertThat(operator.get(path()).body())
        .contains("<dt>Open tasks</dt><dd>1</dd>", northside.slug())
        .doesNotContain("Broken window");
  }

  @Test
  void nobody_of_a_suspended_organization_gets_in_and_both_logs_say_why() {
    Visitor worker = Visitor.of(sessions, northside, "worker", port);
    String token = northside.token("worker");
    assertThat(worker.get("/").statusCode()).isEqualTo(200);
    assertThat(statusOf("/api/v3/tasks", token)).isEqualTo(200);

    assertThat(become("suspended", "It asked for it").statusCode()).isEqualTo(303);

    assertThat(worker.get("/").statusCode()).isEqualTo(302);
    assertThat(statusOf("/api/v3/tasks", token)).isEqualTo(403);
    assertThat(operator.get(path()).body()).contains("Suspended", "It asked for it");
    assertThat(operator.get("/installation/log").body()).contains("An organization was suspended");
    assertThat(northside.as("admin", () -> audit.about("organization", northside.id())))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("organization.suspended");
              assertThat(entry.actorUserId()).isEqualTo(olga.operatorId().value());
            });

    become("active", "It is over");
    Visitor again = Visitor.of(sessions, northside, "worker", port);
    assertThat(again.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void an_archived_organization_is_read_and_not_changed() {
    Task task = northside.as("ops", () -> desk.open(aTask().draft()));
    Visitor worker = Visitor.of(sessions, northside, "worker", port);
    become("archived", "Closed");

    assertThat(worker.get("/tasks/" + task.taskId()).statusCode()).isEqualTo(200);
    HttpResponse<String> refused =
        worker.post("/tasks/" + task.taskId() + "/comments", Map.of("body", "Too late"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("archived");
    assertThat(worker.get("/tasks/" + task.taskId()).body()).doesNotContain("Too late");
  }

  @Test
  void a_status_needs_a_reason_and_must_be_one_that_may_come_next() {
    assertThat(become("suspended", " ").statusCode()).isEqualTo(422);
    assertThat(become("suspended", "x".repeat(501)).statusCode()).isEqualTo(422);
    assertThat(become("active", "It is already").statusCode()).isEqualTo(409);
    assertThat(become("gone", "No such word").statusCode()).isEqualTo(400);
    assertThat(directory.get(northside.slug()).status()).isEqualTo("active");
  }

  @Test
  void members_find_none_of_these_pages() {
    Visitor admin = Visitor.of(sessions, northside, "admin", port);

    assertThat(admin.get("/installation").statusCode()).isEqualTo(403);
    assertThat(admin.get(path()).statusCode()).isEqualTo(403);
    assertThat(admin.get("/installation/operators").statusCode()).isEqualTo(403);
    assertThat(
            admin
                .post(path() + "/status", Map.of("status", "archived", "reason", "x"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void another_organization_is_founded_by_its_answers() {
    String name = "Harbour " + UUID.randomUUID().toString().substring(0, 8);

    HttpResponse<String> refused =
        operator.post("/installation/found", Map.of("name", name, "admin_email", "nobody"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("It is an e-mail address", name);

    HttpResponse<String> founded =
        operator.post(
            "/installation/found",
            Map.of("name", name, "admin_email", "ann-%s@example.org".formatted(UUID.randomUUID())));
    assertThat(founded.statusCode()).isEqualTo(200);
    assertThat(founded.body()).contains(name, "/password/");
    assertThat(operator.get("/installation").body()).contains(name);
  }

  @Test
  void an_operator_invites_and_disables_others_and_never_himself() {
    String email = "otto-%s@orgo.example".formatted(UUID.randomUUID());
    HttpResponse<String> invited =
        operator.post("/installation/operators", Map.of("email", email, "display_name", "Otto"));
    assertThat(invited.body()).contains("/installation/password/", email);
    assertThat(
            operator
                .post("/installation/operators", Map.of("email", email, "display_name", "Otto"))
                .statusCode())
        .isEqualTo(422);

    InstallationOperator other = operators.create();
    assertThat(operator.post(disable(other), Map.of()).statusCode()).isEqualTo(303);
    assertThat(operator.post(disable(other), Map.of()).statusCode()).isEqualTo(404);
    assertThat(operator.post(disable(olga), Map.of()).statusCode()).isEqualTo(409);
    assertThat(operator.get("/installation/operators").body())
        .contains(olga.email(), email)
        .doesNotContain(other.email());
  }

  @Test
  void the_versions_that_run_are_named() {
    assertThat(operator.get("/installation/parts").body())
        .contains("PostgreSQL", "Java", Runtime.version().toString());
  }

  private String path() {
    return "/installation/organizations/" + northside.slug();
  }

  private HttpResponse<String> become(String status, String reason) {
    return operator.post(path() + "/status", Map.of("status", status, "reason", reason));
  }

  private int statusOf(String path, String token) {
    return RestClient.create("http://localhost:" + port)
        .get()
        .uri(path)
        .headers(headers -> headers.setBearerAuth(token))
        .exchange((request, response) -> response.getStatusCode().value());
  }

  private static String disable(InstallationOperator each) {
    return "/installation/operators/" + each.operatorId() + "/disable";
  }
}
