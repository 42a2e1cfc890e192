package org.orgo.engine.migration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the engine for running instances; called as somebody, through the engine's access. */
@Component
class InstanceQueries {

  private final RuntimeService runtime;
  private final TaskService userTasks;

  InstanceQueries(@Lazy RuntimeService runtime, @Lazy TaskService userTasks) {
    this.runtime = runtime;
    this.userTasks = userTasks;
  }

  List<Task> at(Collection<String> tokens) {
    return userTasks
        .createTaskQuery()
        .taskIdIn(tokens.toArray(String[]::new))
        .listPage(0, tokens.size());
  }

  List<ProcessInstance> withFailures(Set<String> instanceIds) {
    return instanceIds.isEmpty()
        ? List.of()
        : runtime
            .createProcessInstanceQuery()
            .processInstanceIds(instanceIds)
            .withIncident()
            .listPage(0, instanceIds.size());
  }

  HinderedInstances hindered(String definition, String state) {
    return new HinderedInstances(
        userTasks
            .createTaskQuery()
            .processDefinitionId(definition)
            .taskDefinitionKey(state)
            .suspended()
            .count(),
        runtime
            .createProcessInstanceQuery()
            .processDefinitionId(definition)
            .activityIdIn(state)
            .active()
            .withIncident()
            .count());
  }

  void migrate(MigrationPlan plan, List<String> instanceIds) {
    runtime.newMigration(plan).processInstanceIds(instanceIds).execute();
  }
}
