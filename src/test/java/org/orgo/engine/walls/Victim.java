package org.orgo.engine.walls;

import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.Drawn;
import org.orgo.testing.TestOrganization;

/** An organization with work in the engine, of every kind that has a row. */
record Victim(TestOrganization organization, Map<String, String> ids) {

  static Victim make(
      TestOrganization organization,
      TaskDesk desk,
      EngineAccess access,
      ProcessEngine engine,
      EngineRows rows) {
    Task task =
        organization.as(
            "supervisor", () -> desk.open(aTask().toReactWithin(Duration.ofHours(12)).draft()));
    deploy(organization, access, engine, "own-of-" + organization.slug());
    organization.run("admin", () -> access.run(() -> leaveTraces(engine, task)));
    return new Victim(organization, idsOf(organization, task, rows));
  }

  static String deploy(
      TestOrganization organization, EngineAccess access, ProcessEngine engine, String key) {
    return organization.as(
        "admin",
        () ->
            access.call(
                () ->
                    engine
                        .getRepositoryService()
                        .createDeployment()
                        .tenantId(organization.slug())
                        .addString(key + ".bpmn", diagram(key))
                        .deploy()
                        .getId()));
  }

  static String diagram(String key) {
    String diagram =
        """
    <?xml version="1.0" encoding="UTF-8"?>
    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
      <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
        <bpmn:startEvent id="event_started"/>
        <bpmn:sequenceFlow id="flow_ended" sourceRef="event_started" targetRef="event_ended"/>
        <bpmn:endEvent id="event_ended"/>
      </bpmn:process>
    </bpmn:definitions>
    """
            .formatted(key, key);
    return Drawn.of(diagram);
  }

  private static void leaveTraces(ProcessEngine engine, Task task) {
    ProcessInstance run =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(task.taskId().toString())
            .singleResult();
    String userTask =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(run.getId())
            .singleResult()
            .getId();
    String job =
        engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(run.getId())
            .singleResult()
            .getId();
    engine.getTaskService().createComment(userTask, run.getId(), "Look at the valve");
    engine
        .getTaskService()
        .createAttachment("text", userTask, run.getId(), "plan", "of the house", "about:blank");
    engine.getTaskService().addCandidateGroup(userTask, "Ops.Maintenance");
    engine.getManagementService().setJobRetries(job, 0);
  }

  private static Map<String, String> idsOf(
      TestOrganization organization, Task task, EngineRows rows) {
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("business key", task.taskId().toString());
    String theirs = "tenant_id_ = '%s'".formatted(organization.slug());
    ids.put("instance", rows.anyId("act_ru_execution", theirs + " and parent_id_ is null"));
    ids.put("execution", rows.anyId("act_ru_execution", theirs + " and parent_id_ is not null"));
    for (String table :
        new String[] {
          "act_ru_task",
          "act_ru_job",
          "act_ru_variable",
          "act_ru_incident",
          "act_ru_event_subscr",
          "act_ru_identitylink",
          "act_re_deployment",
          "act_re_procdef",
          "act_hi_taskinst",
          "act_hi_actinst",
          "act_hi_op_log",
          "act_hi_comment",
          "act_hi_attachment",
          "act_hi_incident",
          "act_hi_job_log"
        }) {
      ids.put(table, rows.anyId(table, theirs));
    }
    Set<String> distinct = new HashSet<>();
    ids.values().removeIf(id -> id == null || !distinct.add(id));
    return ids;
  }
}
