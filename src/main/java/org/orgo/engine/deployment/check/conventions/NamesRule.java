package org.orgo.engine.deployment.check.conventions;

import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.check.paths.Branching;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;
import org.orgo.engine.deployment.model.LifecyclePaths;

/**
 * Requires names where people read them: on the steps of every process, and on the answers of
 * gateways in the processes everybody works with.
 */
final class NamesRule implements ModelRule {

  private final Set<String> shared;

  NamesRule(Set<String> shared) {
    this.shared = shared;
  }

  @Override
  public String name() {
    return "names";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    boolean everybodys = ExecutableProcess.keyOf(model).filter(shared::contains).isPresent();
    for (FlowNode node : ExecutableProcess.nodesOf(model)) {
      if (isNameless(node) && (everybodys || node instanceof Activity)) {
        findings.add(node.getId(), "has no name", "Name it in the words of those who work with it");
      }
      if (everybodys) {
        Branching.at(node).ifPresent(branching -> answers(branching, findings));
      }
    }
  }

  private static void answers(Branching branching, Findings findings) {
    for (SequenceFlow answer : branching.answers().keySet()) {
      // Those of a wait state are buttons, and asked for as such.
      if (isNameless(answer) && LifecyclePaths.keyOf(answer).isEmpty()) {
        findings.add(
            answer.getId(),
            "is an answer without a name",
            "Name it as an answer to " + branching.node().getId());
      }
    }
  }

  private static boolean isNameless(FlowElement element) {
    return element.getName() == null || element.getName().isBlank();
  }
}
