package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.Deployments;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Running tasks as their pages and the REST interface show and move them. */
@OrgoTest
class MigrationPagesTests {

  private static final String PAGE = "/studio/definitions/task-lifecycle.bpmn";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired Deployments deployments;
  @Autowired TaskDesk desk;
  @LocalServerPort int port;

  private TestOrganization garage;

  @BeforeEach
  void tasksRunInAnEarlierVersion() {
    garage = organizations.found("retail_chain");
    garage.runAsSystem(() -> desk.open(aTask().draft()));
    garage.runAsSystem(() -> desk.open(aTask().draft()));
    garage.as(
        "admin",
        () -> deployments.deploy("variant", new LifecycleVariant().withWaitingForParts().files()));
  }

  @Test
  void who_may_deploy_moves_them_and_reads_the_report() {
    Visitor admin = Visitor.of(sessions, garage, "admin", port);
    assertThat(admin.get(PAGE).body()).contains("Look who runs where", PAGE + "/running");
    String preview = admin.get(PAGE + "/running").body();
    assertThat(preview).contains("2 tasks run in", "Move 2 tasks", "Leave these where they are");
    String from = preview.replaceAll("(?s).*name=\"from_version\" value=\"([^\"]+)\".*", "$1");

    HttpResponse<String> moved = admin.post(PAGE + "/running", Map.of("from_version", from));

    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(303);
    String report = moved.headers().firstValue("Location").orElseThrow();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> admin.get(report).body().contains("No task runs in"));
    assertThat(admin.get(report).body()).contains("2 tasks moved", "Done");
    assertThat(admin.get(PAGE + "/running").body()).contains("All running tasks are in");
  }

  @Test
  void who_may_edit_only_looks() {
    Visitor analyst = Visitor.of(sessions, garage, "analyst", port);

    assertThat(analyst.get(PAGE + "/running").body())
        .contains("2 tasks run in", "Who may roll out may move them.")
        .doesNotContain("Move 2 tasks");
    assertThat(analyst.get("/studio/definitions/label-routing.dmn/running").statusCode())
        .isEqualTo(404);
  }

  @Test
  void programs_order_and_follow_a_migration() {
    Api api = new Api(port, garage, "admin");
    assertThat(api.get("/definitions/task-lifecycle.bpmn/running").json().path("running"))
        .hasSize(1);

    Api.Answer refused =
        api.post(
            "/migrations",
            """
            {"file": "task-lifecycle.bpmn",
             "mapping": {"userTask_waitForStart": "userTask_workOnIt"}}
            """);
    Api.Answer ordered = api.post("/migrations", "{\"file\": \"task-lifecycle.bpmn\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("migration_against_law");
    for (String file : List.of("null", "\"label-routing.dmn\"")) {
      Api.Answer stranger = api.post("/migrations", "{\"file\": %s}".formatted(file));
      assertThat(stranger.status()).isEqualTo(422);
      assertThat(stranger.body()).contains("\"file\"", "task-lifecycle.bpmn");
    }
    assertThat(ordered.status()).as(ordered.body()).isEqualTo(202);
    String id = ordered.json().path("migration_id").asText();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> api.get("/migrations/" + id).json().path("status").asText().equals("DONE"));
    assertThat(api.get("/migrations/" + id).json().path("tasks_moved").asInt()).isEqualTo(2);
    assertThat(api.get("/migrations").json().path("items")).hasSize(1);
  }
}
