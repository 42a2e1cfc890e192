package org.orgo.engine.fence;

import static org.orgo.tasks.TaskFixtures.aTask;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.orgo.engine.access.EngineAccess;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.Drawn;
import org.orgo.testing.TestOrganization;

/** Fills the engine for an organization: with work, history, incidents and a diagram of its own. */
final class EngineWorld {

  private final TaskDesk desk;
  private final EngineAccess access;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final EngineThings things;

  EngineWorld(TaskDesk desk, EngineAccess access, ProcessEngine engine) {
    this.desk = desk;
    this.access = access;
    this.repository = engine.getRepositoryService();
    this.runtime = engine.getRuntimeService();
    this.things = new EngineThings(engine.getManagementService(), engine.getTaskService());
  }

  /** A diagram of the organization's own, and one of each thing. */
  void found(TestOrganization organization) {
    organization.run(
        "admin",
        () ->
            access.run(
                () ->
                    repository
                        .createDeployment()
                        .tenantId(organization.slug())
                        .name(organization.slug())
                        .addString(
                            "own.bpmn", Drawn.of(diagram(EngineIds.keyOf(organization.slug()))))
                        .deploy()));
    work(organization);
  }

  /** Two more tasks, one of them in trouble, and a run of the own diagram that has ended. */
  void work(TestOrganization organization) {
    organization.run("supervisor", () -> desk.open(aTask().draft()));
    String troubled =
        organization.as("supervisor", () -> desk.open(aTask().draft())).taskId().toString();
    organization.run("ops", () -> access.run(() -> trouble(organization, troubled)));
  }

  private void trouble(TestOrganization organization, String task) {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(task)
            .tenantIdIn(organization.slug())
            .singleResult();
    things.fail(instance.getId());
    things.remark(instance.getId());
    runtime.suspendProcessInstanceById(instance.getId());
    runtime.activateProcessInstanceById(instance.getId());
    ProcessInstance own =
        runtime
            .createProcessInstanceByKey(EngineIds.keyOf(organization.slug()))
            .processDefinitionTenantId(organization.slug())
            .businessKey(task)
            .setVariable("note", organization.slug())
            .execute();
    things.end(own.getId());
    runtime
        .createProcessInstanceByKey(EngineIds.keyOf(organization.slug()))
        .processDefinitionTenantId(organization.slug())
        .setVariable("note", organization.slug())
        .execute();
  }

  static String diagram(String key) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
          <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="event_started"><bpmn:outgoing>flow_in</bpmn:outgoing></bpmn:startEvent>
            <bpmn:sequenceFlow id="flow_in" sourceRef="event_started" targetRef="userTask_look"/>
            <bpmn:userTask id="userTask_look" name="Look">
              <bpmn:incoming>flow_in</bpmn:incoming><bpmn:outgoing>flow_out</bpmn:outgoing>
            </bpmn:userTask>
            <bpmn:sequenceFlow id="flow_out" sourceRef="userTask_look" targetRef="event_ended"/>
            <bpmn:endEvent id="event_ended"><bpmn:incoming>flow_out</bpmn:incoming></bpmn:endEvent>
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(key, key);
  }

  /** What is done to a single instance. */
  static final class EngineThings {

    private final ManagementService management;
    private final TaskService userTasks;

    EngineThings(ManagementService management, TaskService userTasks) {
      this.management = management;
      this.userTasks = userTasks;
    }

    void fail(String instance) {
      for (Job job : management.createJobQuery().processInstanceId(instance).listPage(0, 10)) {
        management.setJobRetries(job.getId(), 0);
      }
    }

    void remark(String instance) {
      String task = userTasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
      userTasks.createComment(task, instance, "a remark");
      userTasks.createAttachment("link", task, instance, "a link", "", "http://example.org/");
    }

    void end(String instance) {
      userTasks.complete(
          userTasks.createTaskQuery().processInstanceId(instance).singleResult().getId());
    }
  }
}
