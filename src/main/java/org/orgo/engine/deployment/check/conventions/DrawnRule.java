package org.orgo.engine.deployment.check.conventions;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;

/** Requires that everything that runs is drawn, since nobody answers for what nobody sees. */
final class DrawnRule implements ModelRule {

  @Override
  public String name() {
    return "drawn";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    Set<BaseElement> drawn = new HashSet<>();
    model.getModelElementsByType(BpmnShape.class).stream()
        .map(BpmnShape::getBpmnElement)
        .filter(Objects::nonNull)
        .forEach(drawn::add);
    model.getModelElementsByType(BpmnEdge.class).stream()
        .map(BpmnEdge::getBpmnElement)
        .filter(Objects::nonNull)
        .forEach(drawn::add);
    ExecutableProcess.nodesOf(model).stream()
        .filter(each -> !drawn.contains(each))
        .forEach(each -> add(each, findings));
    ExecutableProcess.flowsOf(model).stream()
        .filter(each -> !drawn.contains(each))
        .forEach(each -> add(each, findings));
  }

  private static void add(BaseElement element, Findings findings) {
    findings.add(
        element.getId(), "runs but is not drawn", "Draw it in the modeler, or take it out");
  }
}
