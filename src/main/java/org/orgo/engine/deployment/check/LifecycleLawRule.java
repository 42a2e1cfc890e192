package org.orgo.engine.deployment.check;

import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.LifecyclePaths;
import org.orgo.engine.deployment.model.OrgoProperties;
import org.orgo.engine.deployment.model.TokenFlow;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;

/** Requires that every path through a lifecycle obeys the task law. */
final class LifecycleLawRule implements ModelRule {

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    for (Process process : model.getModelElementsByType(Process.class)) {
      beginning(process.getChildElementsByType(StartEvent.class), findings);
    }
    for (ServiceTask step : model.getModelElementsByType(ServiceTask.class)) {
      if (LifecycleModel.ESCALATIONS.contains(
          String.valueOf(step.getCamundaDelegateExpression()))) {
        escalation(step, findings);
      }
    }
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      OrgoProperties.of(task).status().ifPresent(status -> waitState(task, status, findings));
    }
  }

  private static void beginning(Collection<StartEvent> starts, Findings findings) {
    for (FlowNode first : LifecyclePaths.restsFrom(starts)) {
      if (OrgoProperties.of(first).status().filter(TaskLaw.INITIAL::equals).isEmpty()) {
        findings.add(
            first.getId(),
            "is where a task begins, but not PENDING",
            "Begin in a PENDING wait state");
      }
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

  private static void waitState(UserTask task, TaskStatus from, Findings findings) {
    if (from.isTerminal()) {
      findings.add(
          task.getId(),
          from + " is the end of a task, nothing can wait there",
          "Make it an end event, or give it a status that is not final");
    }
    for (SequenceFlow flow : LifecyclePaths.transitionsOf(task)) {
      moves(task, from, flow.getId(), LifecyclePaths.restsAfter(flow), findings);
    }
    for (FlowNode event : LifecyclePaths.interruptionsOf(task)) {
      interruption(task, from, event, findings);
    }
    if ((from.isUnresolved() && from != TaskStatus.ON_HOLD) && !hasDeadline(task)) {
      findings.add(
          task.getId(),
          "has no deadline, so a task could be forgotten there",
          "Attach a timer ${escalateAt} that leads to an ESCALATED wait state");
    }
  }

  private static void interruption(
      UserTask task, TaskStatus from, FlowNode event, Findings findings) {
    Set<FlowNode> positions = LifecyclePaths.restsFrom(TokenFlow.after(event));
    if (LifecyclePaths.interrupts(event)) {
      moves(task, from, event.getId(), positions, findings);
    } else if (positions.stream().anyMatch(UserTask.class::isInstance)) {
      findings.add(
          event.getId(),
          "would let a task be at two places at once",
          "Let it interrupt, or end after its steps without waiting");
    }
  }

  private static void moves(
      UserTask task, TaskStatus from, String by, Set<FlowNode> positions, Findings findings) {
    for (FlowNode next : positions) {
      TaskStatus to = OrgoProperties.of(next).status().orElse(from);
      // Moving on within a status is a matter of the diagram alone, unless it is an end.
      boolean within = from == to && from.isUnresolved();
      if (!within && !TaskLaw.allows(from, to)) {
        findings.add(
            by,
            "leads from " + from + " (" + task.getId() + ") to " + to + " (" + next.getId() + ")",
            from.isTerminal()
                ? from + " has no way back; open a new task instead"
                : from + " may become " + TaskLaw.reachableFrom(from).stream().sorted().toList());
      }
    }
  }

  private static boolean hasDeadline(UserTask task) {
    return LifecyclePaths.interruptionsOf(task).stream()
        .filter(each -> each instanceof BoundaryEvent && LifecyclePaths.interrupts(each))
        .filter(LifecycleLawRule::watchesTheDeadline)
        .flatMap(each -> LifecyclePaths.restsFrom(TokenFlow.after(each)).stream())
        .anyMatch(LifecycleLawRule::isEscalated);
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
