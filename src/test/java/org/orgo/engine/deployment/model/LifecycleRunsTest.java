package org.orgo.engine.deployment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.bpmn.behavior.FlowNodeActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.DeploymentCheckPlugin;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.Models;
import org.orgo.engine.sandbox.PublishedBeans;
import org.orgo.engine.sandbox.SandboxPlugin;
import org.orgo.vocabulary.work.WorkStatus;

/** The engine moves a token through the lifecycle as the model says it would. */
class LifecycleRunsTest {

  private static final AtomicInteger ESCALATIONS = new AtomicInteger();

  private static final BpmnModelInstance DIAGRAM = Models.diagram(Models.lifecycle());

  private static EmbeddedPostgres postgres;
  private static ProcessEngine engine;

  private String instance;

  @BeforeAll
  static void startEngine() throws IOException {
    postgres = EmbeddedPostgres.start();
    PublishedBeans published = publishing("moveToNextRoleDelegate");
    ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(postgres.getPostgresDatabase());
    configuration.setDatabaseSchemaUpdate("true");
    configuration
        .getProcessEnginePlugins()
        .addAll(
            List.of(
                new SandboxPlugin(published),
                new DeploymentCheckPlugin(new DeploymentCheck(published::isPublished, List.of()))));
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new EscalatesAlways())));
    engine = configuration.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("task-lifecycle.bpmn", Models.lifecycle())
        .addString("escalation-path.dmn", Files.readString(Path.of("dmn/escalation-path.dmn")))
        .addString("work-done.form", Models.text("forms/work-done.form"))
        .addString("work-failed.form", Models.text("forms/work-failed.form"))
        .addString("waiting-for.form", Models.text("forms/waiting-for.form"))
        .deploy();
  }

  @AfterAll
  static void stopEngine() throws IOException {
    engine.close();
    postgres.close();
  }

  @BeforeEach
  void openTask() {
    ESCALATIONS.set(0);
    instance = open(true);
  }

  @Test
  void work_is_held_resumed_and_completed() {
    act("start");
    act("hold");
    assertThat(waitsAt()).isEqualTo("userTask_onHold");
    assertThat(engine.getManagementService().createJobQuery().processInstanceId(instance).count())
        .as("a clock that stands still has no deadline")
        .isZero();
    act("resume");
    act("complete");
    assertThat(endedAt()).isEqualTo("event_completed");
  }

  @Test
  void every_choice_leads_where_the_model_says() {
    LifecycleModel model = LifecycleModel.read(DIAGRAM);
    Map<String, List<String>> ways =
        Map.of(
            "userTask_waitForStart", List.of(),
            "userTask_workOnIt", List.of("start"),
            "userTask_onHold", List.of("start", "hold"),
            "userTask_escalated", List.of("escalate"));
    ways.forEach(
        (waitState, actions) ->
            model
                .transitionsAt(waitState)
                .forEach(
                    choice -> {
                      instance = open(true);
                      actions.forEach(this::act);
                      assertThat(waitsAt()).isEqualTo(waitState);
                      act(choice.key());
                      assertThat(choice.leadsTo())
                          .extracting(WorkStatus::name)
                          .containsOnly(status());
                    }));
  }

  @Test
  void deadlines_escalate_level_by_level() {
    fireDeadline();
    assertThat(waitsAt()).isEqualTo("userTask_escalated");
    fireDeadline();
    assertThat(waitsAt()).isEqualTo("userTask_escalated");
    act("start");
    fireDeadline();
    assertThat(ESCALATIONS).hasValue(3);
  }

  @Test
  void a_clock_that_runs_on_hold_escalates_too() {
    instance = open(false);
    act("start");
    act("hold");
    assertThat(waitsAt()).isEqualTo("userTask_onHoldClockRuns");
    fireDeadline();
    assertThat(waitsAt()).isEqualTo("userTask_escalated");
  }

  @Test
  void a_task_is_cancelled_from_outside_wherever_it_stands() {
    act("start");
    engine
        .getRuntimeService()
        .createMessageCorrelation("taskCancelled")
        .processInstanceId(instance)
        .correlate();
    assertThat(endedAt()).isEqualTo("event_cancelledFromOutside");
  }

  private static String open(boolean clockStopsOnHold) {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(
            LifecycleKind.TASK.key(),
            Map.of(
                "escalateAt",
                Date.from(Instant.now().plus(1, ChronoUnit.HOURS)),
                "clockStopsOnHold",
                clockStopsOnHold))
        .getId();
  }

  private void act(String key) {
    engine
        .getTaskService()
        .complete(
            task().getId(),
            Variables.createVariables().putValueTyped("action", Variables.stringValue(key, true)));
  }

  private void fireDeadline() {
    var jobs = engine.getManagementService();
    jobs.executeJob(
        jobs.createJobQuery().processInstanceId(instance).timers().singleResult().getId());
  }

  private String waitsAt() {
    return task().getTaskDefinitionKey();
  }

  private Task task() {
    return engine.getTaskService().createTaskQuery().processInstanceId(instance).singleResult();
  }

  private String endedAt() {
    return engine
        .getHistoryService()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .finished()
        .list()
        .stream()
        .map(HistoricActivityInstance::getActivityId)
        .filter(id -> LifecyclePaths.isEnd(DIAGRAM.getModelElementById(id)))
        .findFirst()
        .orElseThrow();
  }

  private String status() {
    String place = task() == null ? endedAt() : waitsAt();
    return OrgoProperties.of(Models.diagram(Models.lifecycle()).getModelElementById(place))
        .status()
        .orElseThrow()
        .name();
  }

  private static PublishedBeans publishing(String moving) {
    JavaDelegate delegate = execution -> ESCALATIONS.incrementAndGet();
    JavaDelegate silent = execution -> {};
    return new PublishedBeans() {
      @Override
      public boolean isPublished(String candidate) {
        return candidate.endsWith("Delegate");
      }

      @Override
      public Object get(String candidate) {
        return candidate.equals(moving) ? delegate : silent;
      }
    };
  }

  /** Stands in for the table and the row of the task. */
  private static final class EscalatesAlways extends AbstractBpmnParseListener {
    @Override
    public void parseBusinessRuleTask(Element task, ScopeImpl scope, ActivityImpl activity) {
      activity.setActivityBehavior(
          new FlowNodeActivityBehavior() {
            @Override
            public void execute(ActivityExecution execution) {
              execution.setVariable("escalation", "MOVE");
              leave(execution);
            }
          });
    }
  }
}
