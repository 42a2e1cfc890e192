package org.orgo.engine.migration;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.orgo.engine.deployment.model.LifecycleModel;

/** The timers of a diagram that watch the deadline. */
final class DeadlineTimers {

  private final List<BoundaryEvent> timers;

  DeadlineTimers(BpmnModelInstance diagram) {
    this.timers =
        diagram.getModelElementsByType(BoundaryEvent.class).stream()
            .filter(BoundaryEvent::cancelActivity)
            .filter(DeadlineTimers::watchesDeadline)
            .toList();
  }

  /** The timer at the wait state itself, not around it. */
  Optional<String> at(String state) {
    return timers.stream()
        .filter(each -> each.getAttachedTo().getId().equals(state))
        .map(BoundaryEvent::getId)
        .findFirst();
  }

  /** Whether the deadline is watched there, at it or around it. */
  boolean watch(UserTask task) {
    for (ModelElementInstance scope = task; scope != null; scope = scope.getParentElement()) {
      if (scope instanceof Activity activity && at(activity.getId()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean watchesDeadline(BoundaryEvent event) {
    return event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast)
        .filter(timer -> timer.getTimeDate() != null)
        .anyMatch(
            timer -> LifecycleModel.DEADLINE.equals(timer.getTimeDate().getTextContent().strip()));
  }
}
