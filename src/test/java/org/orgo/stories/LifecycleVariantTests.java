package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.engine.deployment.MayNotDeploy;
import org.orgo.engine.deployment.findings.DeploymentRefused;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAction;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.lifecycle.ActionNotOffered;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst adds a wait state and so adds a button, for the own organization and nobody else. */
@OrgoTest
class LifecycleVariantTests {

  private static final String AGAINST_THE_LAW =
      "flow_backToWork: leads from COMPLETED (userTask_reviewDone) to IN_PROGRESS";

  @Autowired TestOrganizations organizations;
  @Autowired Deployments deployments;
  @Autowired RepositoryService repository;
  @Autowired EngineAccess engine;
  @Autowired AuditLog audit;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private TestOrganization garage;
  private TestOrganization neighbour;

  @BeforeEach
  void found() {
    garage = organizations.found("retail_chain");
    neighbour = organizations.found("retail_chain");
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void a_new_wait_state_is_a_new_button_for_the_own_organization_only() {
    deployVariant();
    Task ours = started(garage);
    Task theirs = started(neighbour);

    assertThat(offered(garage, ours)).contains("wait_for_parts", "hold", "complete");
    assertThat(offered(neighbour, theirs)).contains("hold").doesNotContain("wait_for_parts");
    assertThat(actionsOverHttp(garage, ours)).contains("\"wait_for_parts\"", "Wait for parts");
    assertThat(actionsOverHttp(neighbour, theirs)).doesNotContain("wait_for_parts");
    assertThatThrownBy(() -> act(neighbour, theirs, "wait_for_parts"))
        .isInstanceOf(ActionNotOffered.class);
  }

  @Test
  void the_new_wait_state_stops_the_clock_and_leads_back_to_work() {
    deployVariant();
    Task started = started(garage);

    Api.Answer answer =
        new Api(port, garage, "worker")
            .post("/tasks/" + started.taskId() + "/actions/wait_for_parts", "{}");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"ON_HOLD\"");
    assertThat(offered(garage, started)).containsExactlyInAnyOrder("parts_arrived", "cancel");
    clock.advance(Duration.ofDays(3));
    assertThat(jobs.runDue(garage)).as("no deadline while the clock stands still").isZero();

    Task back = act(garage, started, "parts_arrived");
    assertThat(back.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    clock.advance(Duration.ofHours(24));
    assertThat(jobs.runDue(garage)).isEqualTo(1);
    assertThat(task(garage, back).status()).isEqualTo(TaskStatus.ESCALATED);
  }

  @Test
  void a_task_stays_in_the_version_it_began_in() {
    Task before = started(garage);
    deployVariant();
    Task after = started(garage);

    assertThat(offered(garage, before)).contains("hold").doesNotContain("wait_for_parts");
    assertThat(offered(garage, after)).contains("wait_for_parts");
  }

  @Test
  void deploying_needs_the_permission_and_is_recorded() {
    LifecycleVariant variant = new LifecycleVariant().withWaitingForParts();

    assertThatThrownBy(() -> garage.as("worker", () -> deployments.deploy("x", variant.files())))
        .isInstanceOf(MayNotDeploy.class)
        .hasMessageContaining("process.deploy");
    String deployment = deployVariant();
    assertThat(garage.asSystem(() -> audit.about("deployment", deployment)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("definitions.deployed");
              assertThat(entry.actorUserId()).isEqualTo(garage.user("admin").value());
              assertThat(entry.fields()).containsExactly(LifecycleVariant.FILE);
            });
  }

  @Test
  void completed_work_cannot_go_back_to_work_says_the_desk() {
    LifecycleVariant lawless = new LifecycleVariant().withCompletedGoingBackToWork();

    assertThatThrownBy(
            () -> garage.as("admin", () -> deployments.deploy("lawless", lawless.files())))
        .isInstanceOfSatisfying(
            DeploymentRefused.class,
            refused -> {
              assertThat(refused.getMessage()).contains(AGAINST_THE_LAW);
              assertThat(refused.errors())
                  .anyMatch(error -> error.field().contains("flow_backToWork"));
            });
    assertThat(offered(garage, started(garage))).doesNotContain("review");
  }

  @Test
  void completed_work_cannot_go_back_to_work_says_the_engine_itself() {
    byte[] lawless = new LifecycleVariant().withCompletedGoingBackToWork().bytes();

    assertThatThrownBy(
            () ->
                garage.run(
                    "admin",
                    () ->
                        engine.run(
                            () ->
                                repository
                                    .createDeployment()
                                    .tenantId(garage.slug())
                                    .addString(
                                        LifecycleVariant.FILE,
                                        new String(lawless, StandardCharsets.UTF_8))
                                    .deploy())))
        .hasMessageContaining(AGAINST_THE_LAW);
  }

  @Test
  void nobody_of_an_organization_deploys_at_the_engines_own_door() {
    String variant =
        new String(new LifecycleVariant().withWaitingForParts().bytes(), StandardCharsets.UTF_8);

    Api.Answer answer =
        new Api(port, garage, "ops").deployAtTheEngine(LifecycleVariant.FILE, variant);

    assertThat(answer.status()).isEqualTo(403);
  }

  private String deployVariant() {
    LifecycleVariant variant = new LifecycleVariant().withWaitingForParts();
    return garage.as("admin", () -> deployments.deploy("Waiting for parts", variant.files()));
  }

  private Task started(TestOrganization organization) {
    Task opened = organization.asSystem(() -> desk.open(aTask().draft()));
    return act(organization, opened, "start");
  }

  private Task act(TestOrganization organization, Task task, String action) {
    return organization.as(
        "worker", () -> desk.act(task.taskId(), new ActionCommand(action, "because", null, null)));
  }

  private Task task(TestOrganization organization, Task task) {
    return organization.asSystem(() -> board.get(task.taskId()));
  }

  private List<String> offered(TestOrganization organization, Task task) {
    return organization.as("worker", () -> board.actions(task.taskId())).stream()
        .map(TaskAction::action)
        .toList();
  }

  private String actionsOverHttp(TestOrganization organization, Task task) {
    return new Api(port, organization, "worker").get("/tasks/" + task.taskId() + "/actions").body();
  }
}
