package org.orgo.engine.deployment.check.bounds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Which edges lead back to where they come from, and do so only when a person lets them. */
final class PersonLoops {

  private final FlowGraph graph;
  private final Map<FlowNode, Set<FlowNode>> reached = new HashMap<>();
  private final Set<FlowNode> waitForPerson = new HashSet<>();

  PersonLoops(FlowGraph graph) {
    this.graph = graph;
    for (FlowNode node : graph.nodes()) {
      if (Pause.at(node) == Pause.PERSON || node instanceof SubProcess inner && holds(inner)) {
        waitForPerson.add(node);
      }
    }
  }

  /**
   * @param next a step behind this one, or an event at its boundary
   */
  boolean byPerson(FlowNode from, FlowNode next) {
    boolean waits =
        next instanceof CatchEvent event && !graph.targets(from).contains(next)
            ? Pause.before(event) == Pause.PERSON
            : waitForPerson.contains(from);
    return waits
        && reached
            .computeIfAbsent(next, start -> graph.reached(List.of(start), edge -> true))
            .contains(from);
  }

  /** Whether nothing gets through a sub-process unless a person acts in it. */
  private boolean holds(SubProcess inner) {
    Set<FlowNode> alone = graph.reached(List.of(inner), edge -> edge.pause() != Pause.PERSON);
    return graph.targets(inner).stream().noneMatch(alone::contains);
  }
}
