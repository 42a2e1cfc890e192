package org.orgo.engine.deployment.check.conventions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.ExecutableProcess;
import org.orgo.engine.deployment.model.TokenFlow;

/** Requires that every step can be reached from a start event and leads to an end event. */
final class ReachedRule implements ModelRule {

  @Override
  public String name() {
    return "reached";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    List<FlowNode> nodes = ExecutableProcess.nodesOf(model);
    Map<FlowNode, List<FlowNode>> next = new HashMap<>();
    Map<FlowNode, List<FlowNode>> before = new HashMap<>();
    for (FlowNode node : nodes) {
      for (FlowNode follower : followersOf(node)) {
        next.computeIfAbsent(node, key -> new ArrayList<>()).add(follower);
        before.computeIfAbsent(follower, key -> new ArrayList<>()).add(node);
      }
    }
    Set<FlowNode> reached = from(nodes.stream().filter(ReachedRule::begins).toList(), next);
    Set<FlowNode> ending = from(nodes.stream().filter(EndEvent.class::isInstance).toList(), before);
    for (FlowNode node : nodes) {
      if (!reached.contains(node)) {
        findings.add(
            node.getId(),
            "is never reached from a start event",
            "Draw a flow to it, or take it out");
      } else if (!ending.contains(node) && !isBeside(node)) {
        findings.add(
            node.getId(), "does not lead to an end event", "Draw a flow that leads on to an end");
      }
    }
  }

  private static List<FlowNode> followersOf(FlowNode node) {
    List<FlowNode> followers = new ArrayList<>();
    TokenFlow.outgoing(node).forEach(flow -> followers.add(flow.getTarget()));
    TokenFlow.boundaryEventsOf(node).forEach(followers::add);
    if (node instanceof SubProcess inner) {
      followers.addAll(TokenFlow.startsOf(inner));
    }
    return followers;
  }

  private static boolean begins(FlowNode node) {
    return node instanceof StartEvent && node.getParentElement() instanceof Process
        || isBeside(node);
  }

  private static boolean isBeside(FlowNode node) {
    return node instanceof SubProcess inner && inner.triggeredByEvent();
  }

  private static Set<FlowNode> from(
      Collection<FlowNode> first, Map<FlowNode, List<FlowNode>> neighbours) {
    Set<FlowNode> found = new HashSet<>(first);
    Deque<FlowNode> open = new ArrayDeque<>(first);
    while (!open.isEmpty()) {
      for (FlowNode each : neighbours.getOrDefault(open.pop(), List.of())) {
        if (found.add(each)) {
          open.push(each);
        }
      }
    }
    return found;
  }
}
