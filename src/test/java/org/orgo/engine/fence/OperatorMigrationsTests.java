package org.orgo.engine.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.deployment.Deployments;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOperators;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The installation's operator moves no instance to another version behind its task's back. */
@OrgoTest
class OperatorMigrationsTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestOperators operators;
  @Autowired TestSessions sessions;
  @Autowired Deployments deployments;
  @Autowired Definitions definitions;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineAccess access;
  @Autowired RuntimeService runtime;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"/migration/execute", "/migration/executeAsync"})
  void a_migration_is_refused_because_the_row_of_the_task_would_stay_behind(String path)
      throws IOException {
    InstallationOperator olga = operators.create();
    TestOrganization northside = organizations.found("hospital");
    Task task = northside.as("supervisor", () -> desk.open(aTask().draft()));
    byte[] lifecycle = Files.readAllBytes(Path.of("processes/tasks/task-lifecycle.bpmn"));
    northside.as(
        "admin", () -> deployments.deploy("own", Map.of("task-lifecycle.bpmn", lifecycle)));
    String live = northside.asSystem(() -> definitions.processToStart("task-lifecycle"));
    assertThat(live).isNotEqualTo(task.position().definition());

    HttpResponse<String> answer =
        EngineClient.of(olga, operators, sessions, port)
            .send("POST", "/engine-rest" + path, plan(northside, task, live));

    assertThat(instance(northside, task).getProcessDefinitionId())
        .isEqualTo(northside.asSystem(() -> board.get(task.taskId())).position().definition())
        .isEqualTo(task.position().definition());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("migration_refused", "Running tasks");
  }

  private String plan(TestOrganization organization, Task task, String live) {
    return """
        {"migrationPlan": {
          "sourceProcessDefinitionId": "%s",
          "targetProcessDefinitionId": "%s",
          "instructions": [
            {"sourceActivityIds": ["%3$s"], "targetActivityIds": ["%3$s"]}]},
         "processInstanceIds": ["%4$s"]}
        """
        .formatted(
            task.position().definition(),
            live,
            task.waitState(),
            instance(organization, task).getId());
  }

  private ProcessInstance instance(TestOrganization organization, Task task) {
    return organization.asSystem(
        () ->
            access.call(
                () ->
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(task.taskId().toString())
                        .singleResult()));
  }
}
