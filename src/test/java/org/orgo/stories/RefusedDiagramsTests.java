package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.DefinitionsInUse;
import org.orgo.engine.deployment.Deployments;
import org.orgo.engine.deployment.check.DiagramMistake;
import org.orgo.engine.deployment.check.DiagramMistakes;
import org.orgo.engine.deployment.check.Models;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever an analyst deploys or deletes by mistake, work goes on. */
@OrgoTest
class RefusedDiagramsTests {

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired RepositoryService repository;
  @Autowired EngineAccess engine;
  @Autowired TaskDesk desk;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Autowired
  @Qualifier("sharedDefinitions")
  SmartInitializingSingleton start;

  @LocalServerPort int port;

  private TestOrganization shops;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
  }

  @Test
  void no_mistake_becomes_live_and_none_stops_a_start() {
    for (DiagramMistake mistake : DiagramMistakes.all()) {
      assertThatThrownBy(
              () -> shops.run("admin", () -> deployments.deploy("mistake", mistake.files())))
          .as(mistake.mistake())
          .isInstanceOf(DeploymentRefused.class);
    }

    assertThat(ownVersions()).isZero();
    start.afterSingletonsInstantiated();
    assertThat(report().status()).isEqualTo(201);
    assertThat(report().json().path("outcome").asText()).isEqualTo("TASK_OPENED");
  }

  @Test
  void a_version_in_which_tasks_run_is_kept() {
    String deployment = deployVariant();
    shops.runAsSystem(() -> desk.open(aTask().draft()));

    assertThatThrownBy(() -> delete(deployment))
        .isInstanceOf(DefinitionsInUse.class)
        .hasMessageContaining("1 instance still run");
    assertThatThrownBy(
            () ->
                engine.callAsOperator(
                    "operator@orgo.example",
                    () -> {
                      repository.deleteDeployment(deployment, true);
                      return null;
                    }))
        .isInstanceOf(DefinitionsInUse.class);
    assertThat(ownVersions()).isEqualTo(1);
  }

  @Test
  void an_action_whose_form_is_gone_is_offered_with_a_plain_comment() {
    shops.run("admin", () -> deployments.deploy("our form", withOwnForm()));
    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    assertThat(jdbc.update("delete from act_re_camformdef where key_ = 'our-wait'"))
                        .isEqualTo(1)));
    String task = shops.asSystem(() -> desk.open(aTask().draft())).taskId().toString();
    Api worker = new Api(port, shops, "worker");
    worker.post("/tasks/" + task + "/actions/start", "{}");

    assertThat(worker.get("/tasks/" + task + "/actions").status()).isEqualTo(200);
    assertThat(worker.get("/tasks/" + task + "/actions").body())
        .contains("\"hold\"")
        .doesNotContain("our-wait");
    assertThat(
            worker
                .post("/tasks/" + task + "/actions/hold", "{\"comment\":\"for the plumber\"}")
                .body())
        .contains("\"ON_HOLD\"");
  }

  @Test
  void a_click_that_would_divide_by_zero_is_refused_with_its_condition() {
    String condition = "${1 / (1 - 1) > 2 and clockStopsOnHold}";
    String diagram =
        Models.with(Models.lifecycle(), "${clockStopsOnHold}", condition.replace(">", "&gt;"));
    shops.run(
        "admin",
        () ->
            deployments.deploy(
                "divides",
                Map.of(LifecycleVariant.FILE, diagram.getBytes(StandardCharsets.UTF_8))));
    String task = shops.asSystem(() -> desk.open(aTask().draft())).taskId().toString();
    Api worker = new Api(port, shops, "worker");
    worker.post("/tasks/" + task + "/actions/start", "{}");

    Api.Answer refused =
        worker.post(
            "/tasks/" + task + "/actions/hold", "{\"form\":{\"waiting_for\":\"the plumber\"}}");

    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().path("code").asText()).isEqualTo("division_by_zero");
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo(condition);
    assertThat(refused.json().at("/errors/0/allowed/0").asText())
        .isEqualTo("a divisor other than 0");
    assertThat(worker.get("/tasks/" + task).json().path("status").asText())
        .isEqualTo("IN_PROGRESS");
  }

  private static Map<String, byte[]> withOwnForm() {
    String diagram = Models.with(Models.lifecycle(), "value=\"waiting-for\"", "value=\"our-wait\"");
    String form = Models.text("forms/waiting-for.form").replace("waiting-for", "our-wait");
    return Map.of(
        LifecycleVariant.FILE,
        diagram.getBytes(StandardCharsets.UTF_8),
        "our-wait.form",
        form.getBytes(StandardCharsets.UTF_8));
  }

  private void delete(String deployment) {
    shops.run("admin", () -> engine.run(() -> repository.deleteDeployment(deployment, true)));
  }

  private String deployVariant() {
    return shops.as(
        "admin",
        () -> deployments.deploy("parts", new LifecycleVariant().withWaitingForParts().files()));
  }

  private long ownVersions() {
    return shops.as(
        "admin",
        () ->
            engine.call(
                () -> repository.createProcessDefinitionQuery().tenantIdIn(shops.slug()).count()));
  }

  private Api.Answer report() {
    return new Api(port, shops, "worker")
        .post("/signals", "{\"subject\":\"The tap leaks\",\"body\":\"Room 12\"}");
  }
}
