package org.orgo.engine.deployment.check.lifecycle;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.LifecycleKind;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.LifecyclePaths;
import org.orgo.engine.deployment.model.TokenFlow;
import org.orgo.vocabulary.work.CaseStatus;

/**
 * Requires that a case that is OPEN goes to IN_PROGRESS when its first task starts, wherever it
 * waits, and that its timers need nothing that only tasks have.
 */
final class CaseStepsRule implements ModelRule {

  @Override
  public String name() {
    return "case-steps";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    for (UserTask place : model.getModelElementsByType(UserTask.class)) {
      if (isOpen(place)) {
        start(place, findings);
      }
    }
    for (CaseStatus status : CaseStatus.values()) {
      requirePlace(status, model, findings);
    }
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      putOff(node, findings);
    }
    for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
      if (timer.getTextContent().contains("${")) {
        findings.add(
            ((FlowNode) timer.getParentElement()).getId(),
            "waits for a time that only tasks have",
            "Write a time or a duration, such as P30D");
      }
    }
  }

  /** A case that was there before the diagram enters it at the status it has. */
  private static void requirePlace(CaseStatus status, BpmnModelInstance model, Findings findings) {
    boolean waits =
        model.getModelElementsByType(UserTask.class).stream()
            .anyMatch(
                place -> LifecycleKind.CASE.statusOf(place).filter(status::equals).isPresent());
    if (!waits && !status.isTerminal()) {
      findings.add(
          null,
          "has no wait state that is " + status + ", where cases may be by now",
          "Draw one and lead to it");
    }
  }

  private static void start(UserTask place, Findings findings) {
    if (LifecyclePaths.transitionsOf(place).stream().noneMatch(CaseStepsRule::startsWithTask)) {
      findings.add(
          place.getId(),
          "would leave a case OPEN although one of its tasks has started",
          "Draw a named flow with the condition ${action == '%s'} and the property orgo.by ="
                  .formatted(LifecycleModel.TASK_STARTED)
              + " system to an IN_PROGRESS wait state");
    }
  }

  private static boolean startsWithTask(SequenceFlow flow) {
    return LifecyclePaths.keyOf(flow).filter(LifecycleModel.TASK_STARTED::equals).isPresent()
        && LifecyclePaths.restsAfter(flow).stream()
            .allMatch(
                next ->
                    LifecycleKind.CASE
                        .statusOf(next)
                        .filter(CaseStatus.IN_PROGRESS::equals)
                        .isPresent());
  }

  /** While a job has yet to bring a token to OPEN, the case would miss the start of a task. */
  private static void putOff(FlowNode node, Findings findings) {
    boolean isPutOff = node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter();
    if (isPutOff && leadsToOpen(node)) {
      findings.add(
          node.getId(),
          "is put off to a job on the way to an OPEN wait state, where a case must not miss the"
              + " start of a task",
          "Take asynchronous off");
    }
  }

  private static boolean leadsToOpen(FlowNode node) {
    boolean arrives = node.isCamundaAsyncBefore() && isOpen(node);
    Set<FlowNode> next = LifecyclePaths.restsFrom(TokenFlow.after(node));
    boolean passes = !(node instanceof UserTask) || node.isCamundaAsyncAfter();
    return arrives || passes && next.stream().anyMatch(CaseStepsRule::isOpen);
  }

  private static boolean isOpen(FlowNode node) {
    return LifecycleKind.CASE.statusOf(node).filter(CaseStatus.OPEN::equals).isPresent();
  }
}
