package org.orgo.engine.deployment.check.diagrams;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.TokenFlow;

/**
 * Refuses loops without a wait: such a token would hold its thread and its transaction for ever.
 */
public final class EndlessLoopRule implements ModelRule {

  private static final int MAX_NODES = 300;

  @Override
  public String name() {
    return "endless-loop";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    var nodes = model.getModelElementsByType(FlowNode.class);
    if (nodes.size() > MAX_NODES) {
      findings.add(
          null,
          "has more than " + MAX_NODES + " steps",
          "Split it into processes that call each other");
      return;
    }
    Set<FlowNode> settled = new HashSet<>();
    for (FlowNode node : nodes) {
      if (returnsWithoutRest(node, new HashSet<>(), settled)) {
        findings.add(
            node.getId(),
            "can be reached from itself without ever waiting",
            "Put a user task or a timer into the loop");
        return;
      }
    }
    for (var loop : model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
      if (loop.getLoopCardinality() == null) {
        findings.add(
            ((FlowNode) loop.getParentElement()).getId(),
            "is repeated without a number",
            "Give the loop a cardinality from 1 to 99");
      }
    }
  }

  private static boolean returnsWithoutRest(
      FlowNode node, Set<FlowNode> onThePath, Set<FlowNode> settled) {
    if (TokenFlow.rests(node) || settled.contains(node)) {
      return false;
    }
    if (!onThePath.add(node)) {
      return true;
    }
    for (FlowNode next : TokenFlow.after(node)) {
      if (returnsWithoutRest(next, onThePath, settled)) {
        return true;
      }
    }
    onThePath.remove(node);
    settled.add(node);
    return false;
  }
}
