package org.orgo.engine.migration;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Says a mapping in the engine's words. Event triggers are never renewed: what a timer is due at
 * stays, and a deadline goes over to the deadline of the new place.
 */
@Component
class MigrationPlans {

  private final RuntimeService runtime;
  private final RepositoryService repository;

  MigrationPlans(@Lazy RuntimeService runtime, @Lazy RepositoryService repository) {
    this.runtime = runtime;
    this.repository = repository;
  }

  /** Called as somebody, through the engine's access. */
  MigrationPlan of(VersionMapping mapping) {
    Map<String, String> activities = equalOnes(mapping);
    activities.putAll(mapping.states());
    BpmnModelInstance diagram = repository.getBpmnModelInstance(mapping.from());
    DeadlineTimers before = new DeadlineTimers(diagram);
    DeadlineTimers after = new DeadlineTimers(repository.getBpmnModelInstance(mapping.to()));
    mapping
        .states()
        .forEach(
            (state, target) ->
                before
                    .at(state)
                    .flatMap(timer -> after.at(target).map(then -> Map.entry(timer, then)))
                    .ifPresent(timer -> activities.put(timer.getKey(), timer.getValue())));
    MigrationPlanBuilder plan = runtime.createMigrationPlan(mapping.from(), mapping.to());
    activities.forEach(plan::mapActivities);
    return plan.build();
  }

  /** What the engine maps by itself, without the wait states and what hangs on them elsewhere. */
  private Map<String, String> equalOnes(VersionMapping mapping) {
    BpmnModelInstance diagram = repository.getBpmnModelInstance(mapping.from());
    Map<String, String> equal = new HashMap<>();
    for (MigrationInstruction each :
        runtime
            .createMigrationPlan(mapping.from(), mapping.to())
            .mapEqualActivities()
            .build()
            .getInstructions()) {
      if (goesAlong(diagram, mapping, each.getSourceActivityId())) {
        equal.put(each.getSourceActivityId(), each.getTargetActivityId());
      }
    }
    return equal;
  }

  private static boolean goesAlong(
      BpmnModelInstance diagram, VersionMapping mapping, String activity) {
    Object element = diagram.getModelElementById(activity);
    if (element instanceof UserTask) {
      return false;
    }
    return !(element instanceof BoundaryEvent event
        && event.getAttachedTo() instanceof UserTask task
        && !task.getId().equals(mapping.states().get(task.getId())));
  }
}
