package org.orgo.engine.deployment.check.lifecycle;

import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.LifecycleKind;
import org.orgo.engine.deployment.model.LifecyclePaths;
import org.orgo.engine.deployment.model.TokenFlow;
import org.orgo.vocabulary.work.WorkStatus;

/** Requires that every path through a lifecycle obeys the law of its kind of work. */
final class LifecycleLawRule implements ModelRule {

  private final LifecycleKind kind;

  LifecycleLawRule(LifecycleKind kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return kind.noun() + "-law";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    for (Process process : model.getModelElementsByType(Process.class)) {
      beginning(process.getChildElementsByType(StartEvent.class), findings);
    }
    for (UserTask task : model.getModelElementsByType(UserTask.class)) {
      kind.statusOf(task).ifPresent(status -> waitState(task, status, findings));
    }
  }

  private void beginning(Collection<StartEvent> starts, Findings findings) {
    for (FlowNode first : LifecyclePaths.restsFrom(starts)) {
      if (kind.statusOf(first).filter(kind.initial()::equals).isEmpty()) {
        findings.add(
            first.getId(),
            "is where a " + kind.noun() + " begins, but not " + kind.initial(),
            "Begin in a wait state that is " + kind.initial());
      }
    }
  }

  private void waitState(UserTask task, WorkStatus from, Findings findings) {
    if (from.isTerminal()) {
      findings.add(
          task.getId(),
          from + " is the end of a " + kind.noun() + ", nothing can wait there",
          "Make it an end event, or give it a status that is not final");
    }
    for (SequenceFlow flow : LifecyclePaths.transitionsOf(task)) {
      moves(task, from, flow.getId(), LifecyclePaths.restsAfter(flow), findings);
    }
    for (FlowNode event : LifecyclePaths.interruptionsOf(task)) {
      interruption(task, from, event, findings);
    }
  }

  private void interruption(UserTask task, WorkStatus from, FlowNode event, Findings findings) {
    Set<FlowNode> positions = LifecyclePaths.restsFrom(TokenFlow.after(event));
    if (LifecyclePaths.interrupts(event)) {
      moves(task, from, event.getId(), positions, findings);
    } else if (positions.stream().anyMatch(UserTask.class::isInstance)) {
      findings.add(
          event.getId(),
          "would let a " + kind.noun() + " be at two places at once",
          "Let it interrupt, or end after its steps without waiting");
    }
  }

  private void moves(
      UserTask task, WorkStatus from, String by, Set<FlowNode> positions, Findings findings) {
    for (FlowNode next : positions) {
      WorkStatus to = kind.statusOf(next).orElse(from);
      // Moving on within a status is a matter of the diagram alone, unless it is an end.
      boolean within = from == to && !from.isTerminal();
      if (!within && !kind.allows(from, to)) {
        findings.add(
            by,
            "leads from " + from + " (" + task.getId() + ") to " + to + " (" + next.getId() + ")",
            from.isTerminal()
                ? from + " has no way back; open a new " + kind.noun() + " instead"
                : from + " may become " + kind.reachableFrom(from).stream().sorted().toList());
      }
    }
  }
}
