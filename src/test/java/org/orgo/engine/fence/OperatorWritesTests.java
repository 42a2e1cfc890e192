package org.orgo.engine.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.audit.InstallationLog;
import org.orgo.audit.InstallationLogEntry;
import org.orgo.engine.access.EngineAccess;
import org.orgo.people.operators.InstallationOperator;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOperators;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the installation's operator changes, and where it is recorded. */
@OrgoTest
class OperatorWritesTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestOperators operators;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired AuditLog audit;
  @Autowired InstallationLog log;
  @Autowired EngineAccess access;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService management;
  @LocalServerPort int port;

  private TestOrganization northside;
  private TestOrganization elmStreet;
  private InstallationOperator olga;
  private EngineClient engine;
  private Task task;
  private String instance;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    elmStreet = organizations.found("friend_group");
    olga = operators.create();
    engine = EngineClient.of(olga, operators, sessions, port);
    task = northside.as("supervisor", () -> desk.open(aTask().draft()));
    instance = instanceOf(northside, task);
  }

  @Test
  void a_deletion_ends_the_task_and_is_a_security_event_where_the_instance_was() {
    HttpResponse<String> answer =
        engine.send("DELETE", rest("/process-instance/" + instance), null);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(northside.asSystem(() -> board.get(task.taskId())).status())
        .isEqualTo(TaskStatus.CANCELLED);
    assertThat(recorded(northside, "process_instance", instance))
        .extracting(AuditEntry::actorUserId)
        .containsExactly(olga.operatorId().value());
    assertThat(recorded(elmStreet, "process_instance", instance)).isEmpty();
    assertThat(ofLog(instance)).containsExactly("DELETE /process-instance/" + instance);
  }

  @Test
  void ids_in_a_body_and_those_of_a_query_are_recorded_too() {
    Task other = northside.as("supervisor", () -> desk.open(aTask().draft()));
    String otherInstance = instanceOf(northside, other);

    String byIds =
        "{\"suspended\":true,\"processInstanceIds\":[\"%s\",\"%s\"]}"
            .formatted(instance, otherInstance);
    assertThat(engine.send("PUT", rest("/process-instance/suspended"), byIds).body()).isEmpty();
    String byQuery =
        "{\"suspended\":false,\"processInstanceQuery\":{\"businessKey\":\"%s\"}}"
            .formatted(other.taskId());
    assertThat(engine.send("PUT", rest("/process-instance/suspended"), byQuery).body()).isEmpty();

    assertThat(recorded(northside, "process_instance", instance)).hasSize(1);
    assertThat(recorded(northside, "process_instance", otherInstance)).hasSize(2);
  }

  @Test
  void a_message_by_its_business_key_runs_for_the_organization_it_reaches() {
    String body =
        "{\"messageName\":\"taskCancelled\",\"businessKey\":\"%s\"}".formatted(task.taskId());

    assertThat(engine.send("POST", rest("/message"), body).statusCode()).isEqualTo(204);

    assertThat(northside.asSystem(() -> board.get(task.taskId())).status())
        .isEqualTo(TaskStatus.CANCELLED);
    assertThat(recorded(northside, "process_instance", instance)).isNotEmpty();
  }

  @Test
  void a_job_is_retried_in_the_organization_it_belongs_to() {
    String job = jobOf(northside, instance);

    assertThat(put("/job/" + job + "/retries", "{\"retries\":3}")).isEqualTo(204);

    assertThat(recorded(northside, "job", job)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE | /process-instance/nonsense                     |                                                            | 404
          POST   | /task/nonsense/complete                        | {}                                                         | 404
          PUT    | /job/nonsense/retries                          | {"retries":3}                                              | 404
          POST   | /process-instance/delete                       | {"processInstanceIds":["x"]}                               | 403
          POST   | /process-instance/suspended-async              | {"suspended":true}                                         | 403
          POST   | /history/process-instance/delete               | {"historicProcessInstanceIds":["x"]}                       | 403
          POST   | /process-definition/key/task-lifecycle/start   | {}                                                         | 422
          POST   | /message                                       | {"messageName":"taskCancelled"}                            | 422
          PUT    | /process-instance/suspended                    | {"suspended":true,"processInstanceIds":["MINE","OTHERS"]}  | 422
          """)
  void what_names_nothing_or_too_much_is_refused_and_changes_nothing(
      String method, String path, String body, int status) {
    Task other = elmStreet.as("admin", () -> desk.open(aTask().draft()));
    String others = instanceOf(elmStreet, other);
    String sent = body == null ? null : body.replace("MINE", instance).replace("OTHERS", others);

    assertThat(engine.send(method, rest(path), sent).statusCode()).isEqualTo(status);

    assertThat(recorded(northside, "process_instance", instance)).isEmpty();
    assertThat(recorded(elmStreet, "process_instance", others)).isEmpty();
    assertThat(isSuspended(northside, instance)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /task/ID/comment",
    "POST,   /task/ID/comment/create",
    "POST,   /task/ID/attachment/create",
    "GET,    /task/ID/attachment",
    "DELETE, /process-instance/ID/comment",
  })
  void remarks_and_files_are_refused_because_they_belong_to_the_task(String method, String path) {
    String userTask = northside.asSystem(() -> board.get(task.taskId())).position().token();

    HttpResponse<String> answer =
        engine.send(method, rest(path.replace("ID", userTask)), "{\"message\":\"look\"}");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("not_offered");
  }

  @Test
  void he_sees_the_instances_of_all_organizations() {
    Task other = elmStreet.as("admin", () -> desk.open(aTask().draft()));

    for (String id : List.of(instance, instanceOf(elmStreet, other))) {
      assertThat(engine.get(rest("/process-instance/" + id)).statusCode()).isEqualTo(200);
      assertThat(engine.get("/camunda/api/engine/engine/default/process-instance/" + id).body())
          .contains(id);
    }
    assertThat(engine.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
  }

  private int put(String path, String body) {
    return engine.send("PUT", rest(path), body).statusCode();
  }

  private static String rest(String path) {
    return "/engine-rest" + path;
  }

  private List<AuditEntry> recorded(TestOrganization organization, String kind, String id) {
    return organization.asSystem(() -> audit.about(kind, id)).stream()
        .filter(entry -> entry.action().equals("engine.written"))
        .toList();
  }

  private List<String> ofLog(String id) {
    return log.latest(200).stream()
        .filter(entry -> entry.fields().contains("process_instance " + id))
        .map(InstallationLogEntry::objectId)
        .toList();
  }

  private String instanceOf(TestOrganization organization, Task of) {
    return organization.asSystem(
        () ->
            access.call(
                () ->
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(of.taskId().toString())
                        .singleResult()
                        .getId()));
  }

  private String jobOf(TestOrganization organization, String of) {
    return organization.asSystem(
        () ->
            access.call(
                () ->
                    management
                        .createJobQuery()
                        .processInstanceId(of)
                        .listPage(0, 1)
                        .get(0)
                        .getId()));
  }

  private boolean isSuspended(TestOrganization organization, String of) {
    return organization.asSystem(
        () ->
            access.call(
                () ->
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceId(of)
                        .singleResult()
                        .isSuspended()));
  }
}
