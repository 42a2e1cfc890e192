package org.orgo.engine.walls;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What is asked of the engine step by step, each begun by the service's method it is named after.
 */
final class BuilderCases {

  private static final String AT = "userTask_workOnIt";

  private final Map<String, Runnable> cases = new TreeMap<>();
  private final RuntimeService runtime;
  private final ManagementService management;
  private final RepositoryService repository;
  private final HistoryService history;
  private final ExternalTaskService external;
  private final ProcessEngine engine;
  private final Ids ids;

  /**
   * @param instance whose instance, job and task are meant
   * @param definition shared
   */
  record Ids(
      String tenant,
      String instance,
      String businessKey,
      String execution,
      String task,
      String job,
      String deployment,
      String ownDefinition,
      String definition,
      String jobDefinition) {}

  BuilderCases(ProcessEngine engine, Ids ids) {
    this.engine = engine;
    this.runtime = engine.getRuntimeService();
    this.management = engine.getManagementService();
    this.repository = engine.getRepositoryService();
    this.history = engine.getHistoryService();
    this.external = engine.getExternalTaskService();
    this.ids = ids;
  }

  /** What would begin a batch. */
  Map<String, Runnable> batches() {
    cases.clear();
    List<String> instances = List.of(ids.instance());
    add("deleteProcessInstancesAsync", () -> runtime.deleteProcessInstancesAsync(instances, "x"));
    add(
        "deleteHistoricProcessInstancesAsync",
        () -> history.deleteHistoricProcessInstancesAsync(instances, "x"));
    add(
        "updateProcessInstanceSuspensionState async",
        () ->
            runtime
                .updateProcessInstanceSuspensionState()
                .byProcessInstanceIds(instances)
                .suspendAsync());
    add("setJobRetriesAsync", () -> management.setJobRetriesAsync(List.of(ids.job()), 1));
    add(
        "setJobRetriesByJobsAsync",
        () -> management.setJobRetriesByJobsAsync(1).jobIds(List.of(ids.job())).executeAsync());
    add(
        "setJobRetriesByProcessAsync",
        () ->
            management.setJobRetriesByProcessAsync(1).processInstanceIds(instances).executeAsync());
    add(
        "setVariablesAsync",
        () -> runtime.setVariablesAsync(instances, Variables.putValue("a", "b")));
    add(
        "createMessageCorrelationAsync",
        () ->
            runtime
                .createMessageCorrelationAsync("taskCancelled")
                .processInstanceIds(instances)
                .correlateAllAsync());
    add(
        "newMigration async",
        () -> runtime.newMigration(plan()).processInstanceIds(instances).executeAsync());
    add(
        "createModification async",
        () ->
            runtime
                .createModification(ids.definition())
                .startBeforeActivity(AT)
                .processInstanceIds(instances)
                .executeAsync());
    add(
        "restartProcessInstances async",
        () ->
            runtime
                .restartProcessInstances(ids.definition())
                .startBeforeActivity(AT)
                .processInstanceIds(instances)
                .executeAsync());
    add(
        "setRemovalTimeToHistoricProcessInstances",
        () ->
            history
                .setRemovalTimeToHistoricProcessInstances()
                .clearedRemovalTime()
                .byIds(ids.instance())
                .executeAsync());
    return Map.copyOf(cases);
  }

  /** What is done at once. */
  Map<String, Runnable> steps() {
    cases.clear();
    suspensions();
    jobs();
    moves();
    deployments();
    return Map.copyOf(cases);
  }

  private void suspensions() {
    add(
        "updateProcessInstanceSuspensionState by ids",
        () ->
            runtime
                .updateProcessInstanceSuspensionState()
                .byProcessInstanceIds(ids.instance())
                .suspend());
    add(
        "updateProcessInstanceSuspensionState by id",
        () ->
            runtime
                .updateProcessInstanceSuspensionState()
                .byProcessInstanceId(ids.instance())
                .suspend());
    add(
        "updateProcessInstanceSuspensionState by definition",
        () ->
            runtime
                .updateProcessInstanceSuspensionState()
                .byProcessDefinitionId(ids.definition())
                .suspend());
    add(
        "updateProcessInstanceSuspensionState by key",
        () ->
            runtime
                .updateProcessInstanceSuspensionState()
                .byProcessDefinitionKey("task-lifecycle")
                .suspend());
    add(
        "updateProcessDefinitionSuspensionState by id",
        () ->
            repository
                .updateProcessDefinitionSuspensionState()
                .byProcessDefinitionId(ids.definition())
                .suspend());
    add(
        "updateProcessDefinitionSuspensionState by key",
        () ->
            repository
                .updateProcessDefinitionSuspensionState()
                .byProcessDefinitionKey("task-lifecycle")
                .includeProcessInstances(true)
                .suspend());
    add(
        "updateProcessDefinitionSuspensionState later",
        () ->
            repository
                .updateProcessDefinitionSuspensionState()
                .byProcessDefinitionKey("task-lifecycle")
                .executionDate(new Date())
                .suspend());
    add(
        "updateJobDefinitionSuspensionState",
        () ->
            management
                .updateJobDefinitionSuspensionState()
                .byJobDefinitionId(ids.jobDefinition())
                .includeJobs(true)
                .suspend());
    add(
        "updateJobSuspensionState by id",
        () -> management.updateJobSuspensionState().byJobId(ids.job()).suspend());
    add(
        "updateJobSuspensionState by definition",
        () ->
            management.updateJobSuspensionState().byJobDefinitionId(ids.jobDefinition()).suspend());
  }

  private void jobs() {
    add(
        "setJobRetries by ids",
        () -> management.setJobRetries(7).jobIds(List.of(ids.job())).execute());
    add(
        "setJobRetries by definition",
        () -> management.setJobRetries(7).jobDefinitionId(ids.jobDefinition()).execute());
    add("setJobRetriesByIds", () -> management.setJobRetries(List.of(ids.job()), 7));
    add(
        "setOverridingJobPriorityForJobDefinition",
        () -> management.setOverridingJobPriorityForJobDefinition(ids.jobDefinition(), 7, true));
    add("fetchAndLock", () -> external.fetchAndLock(1, "w").topic("t", 1L).execute());
    add("updateRetries", () -> external.updateRetries().externalTaskIds(ids.job()).set(1));
    add("cleanUpHistoryAsync", () -> history.cleanUpHistoryAsync(true));
  }

  private void moves() {
    List<String> instances = List.of(ids.instance());
    add(
        "createProcessInstanceModification",
        () ->
            runtime
                .createProcessInstanceModification(ids.instance())
                .startBeforeActivity(AT)
                .execute());
    add(
        "createModification",
        () ->
            runtime
                .createModification(ids.definition())
                .startBeforeActivity(AT)
                .processInstanceIds(instances)
                .execute());
    add("newMigration", () -> runtime.newMigration(plan()).processInstanceIds(instances).execute());
    add(
        "restartProcessInstances",
        () ->
            runtime
                .restartProcessInstances(ids.definition())
                .startBeforeActivity(AT)
                .processInstanceIds(instances)
                .execute());
    add(
        "createMessageCorrelation by key",
        () ->
            runtime
                .createMessageCorrelation("taskCancelled")
                .processInstanceBusinessKey(ids.businessKey())
                .correlateAll());
    add(
        "createMessageCorrelation by id",
        () ->
            runtime
                .createMessageCorrelation("taskCancelled")
                .processInstanceId(ids.instance())
                .correlate());
    add(
        "createSignalEvent",
        () -> runtime.createSignalEvent("s").executionId(ids.execution()).send());
    add(
        "createConditionEvaluation",
        () ->
            runtime
                .createConditionEvaluation()
                .processInstanceBusinessKey(ids.businessKey())
                .setVariable("a", 1)
                .evaluateStartConditions());
    add(
        "createMigrationPlan",
        () -> runtime.newMigration(plan()).processInstanceIds(instances).execute());
    add(
        "createProcessInstanceById",
        () -> runtime.createProcessInstanceById(ids.ownDefinition()).execute());
    add(
        "createProcessInstanceByKey",
        () ->
            runtime
                .createProcessInstanceByKey("own-of-" + ids.tenant())
                .processDefinitionTenantId(ids.tenant())
                .execute());
    add("saveTask", () -> engine.getTaskService().saveTask(theirTask()));
    add(
        "setRemovalTimeToHistoricBatches",
        () ->
            history
                .setRemovalTimeToHistoricBatches()
                .clearedRemovalTime()
                .byIds(ids.job())
                .executeAsync());
    add(
        "setRemovalTimeToHistoricDecisionInstances",
        () ->
            history
                .setRemovalTimeToHistoricDecisionInstances()
                .clearedRemovalTime()
                .byIds(ids.instance())
                .executeAsync());
    add(
        "setRetriesAsync",
        () -> external.setRetriesAsync(instances, external.createExternalTaskQuery(), 1));
  }

  private void deployments() {
    String diagram = Victim.diagram("planted");
    add(
        "createDeployment for nobody",
        () -> repository.createDeployment().addString("planted.bpmn", diagram).deploy());
    add(
        "createDeployment for another",
        () ->
            repository
                .createDeployment()
                .tenantId(ids.tenant())
                .addString("planted.bpmn", diagram)
                .deploy());
    add(
        "createDeployment of theirs",
        () -> repository.createDeployment().addDeploymentResources(ids.deployment()).deploy());
    add(
        "deleteProcessDefinitions",
        () -> repository.deleteProcessDefinitions().byKey("task-lifecycle").cascade().delete());
    add("deleteDeployment", () -> repository.deleteDeployment(ids.deployment(), true));
    add(
        "saveFilter",
        () -> {
          Filter filter = engine.getFilterService().newTaskFilter("of all");
          engine.getFilterService().saveFilter(filter);
        });
    add("setProperty", () -> management.setProperty("a", "b"));
  }

  /** As the engine hands it out to whom it belongs. */
  private Task theirTask() {
    TaskEntity task = new TaskEntity(ids.task());
    task.setTenantId(ids.tenant());
    task.setName("stolen");
    task.setRevision(1);
    return task;
  }

  private MigrationPlan plan() {
    return runtime
        .createMigrationPlan(ids.definition(), ids.definition())
        .mapEqualActivities()
        .build();
  }

  private void add(String name, Runnable call) {
    cases.put(name, call);
  }
}
