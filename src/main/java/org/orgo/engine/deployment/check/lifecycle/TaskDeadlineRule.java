package org.orgo.engine.deployment.check.lifecycle;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.LifecycleKind;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.LifecyclePaths;
import org.orgo.engine.deployment.model.OrgoProperties;
import org.orgo.engine.deployment.model.TokenFlow;
import org.orgo.vocabulary.work.TaskStatus;

/** Requires that a task's deadline is watched, and that what escalates ends ESCALATED. */
final class TaskDeadlineRule implements ModelRule {

  @Override
  public String name() {
    return "task-deadline";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    for (ServiceTask step : model.getModelElementsByType(ServiceTask.class)) {
      if (LifecycleModel.ESCALATIONS.contains(
          String.valueOf(step.getCamundaDelegateExpression()))) {
        escalation(step, findings);
      }
    }
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      OrgoProperties.of(task).status().ifPresent(status -> deadline(task, status, findings));
    }
  }

  /** The step escalates by the move it is part of; a move that ends elsewhere would drop it. */
  private static void escalation(ServiceTask step, Findings findings) {
    for (FlowNode position : LifecyclePaths.restsFrom(TokenFlow.after(step))) {
      if (!isEscalated(position)) {
        findings.add(
            step.getId(),
            "escalates, but leads to " + position.getId() + ", which is not ESCALATED",
            "Let every way behind it reach an ESCALATED wait state, or take the step out");
      }
    }
  }

  private static void deadline(UserTask task, TaskStatus status, Findings findings) {
    if (LifecycleKind.TASK.needsDeadline(status) && !hasDeadline(task)) {
      findings.add(
          task.getId(),
          "has no deadline, so a task could be forgotten there",
          "Attach a timer ${escalateAt} that leads to an ESCALATED wait state");
    }
  }

  private static boolean hasDeadline(UserTask task) {
    return LifecyclePaths.interruptionsOf(task).stream()
        .filter(each -> each instanceof BoundaryEvent && LifecyclePaths.interrupts(each))
        .filter(TaskDeadlineRule::watchesTheDeadline)
        .flatMap(each -> LifecyclePaths.restsFrom(TokenFlow.after(each)).stream())
        .anyMatch(TaskDeadlineRule::isEscalated);
  }

  private static boolean watchesTheDeadline(FlowNode event) {
    return event.getChildElementsByType(TimerEventDefinition.class).stream()
        .map(TimerEventDefinition::getTimeDate)
        .anyMatch(
            date -> date != null && LifecycleModel.DEADLINE.equals(date.getTextContent().strip()));
  }

  private static boolean isEscalated(FlowNode position) {
    return position instanceof UserTask
        && OrgoProperties.of(position).status().filter(TaskStatus.ESCALATED::equals).isPresent();
  }
}
