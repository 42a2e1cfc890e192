package org.orgo.engine.deployment.check.bounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;

/**
 * Finds the inclusive joins behind which the tokens of one split are one again: every way out of
 * the split leads to the join, and from nowhere else. Any other inclusive join may let each token
 * through.
 */
final class InclusiveBlocks {

  private final FlowGraph graph;
  private final Map<FlowNode, List<FlowNode>> sources = new HashMap<>();

  InclusiveBlocks(FlowGraph graph) {
    this.graph = graph;
    for (FlowNode from : graph.nodes()) {
      graph
          .targets(from)
          .forEach(to -> sources.computeIfAbsent(to, key -> new ArrayList<>()).add(from));
    }
  }

  boolean isClosedBy(FlowNode join) {
    return join instanceof InclusiveGateway && splitOf(join, new HashSet<>()).isPresent();
  }

  private Optional<FlowNode> splitOf(FlowNode join, Set<FlowNode> seen) {
    if (!isGateway(join) || !seen.add(join)) {
      return Optional.empty();
    }
    Set<Optional<FlowNode>> splits = new HashSet<>();
    for (FlowNode source : sources.getOrDefault(join, List.of())) {
      splits.add(splitBefore(source, new HashSet<>(seen)));
    }
    return splits.size() == 1
        ? splits
            .iterator()
            .next()
            .filter(each -> graph.targets(each).size() == graph.incoming(join))
        : Optional.empty();
  }

  /** Goes back along a single way, past blocks that are closed, to the split it comes from. */
  private Optional<FlowNode> splitBefore(FlowNode from, Set<FlowNode> seen) {
    Optional<FlowNode> node = Optional.of(from);
    while (node.isPresent() && graph.targets(node.get()).size() == 1) {
      FlowNode here = node.get();
      boolean mayLeave = !graph.boundaryEvents(here).isEmpty() || !graph.caughtFrom(here).isEmpty();
      if (mayLeave || !seen.add(here)) {
        return Optional.empty();
      }
      FlowNode first = graph.incoming(here) > 1 ? splitOf(here, seen).orElse(null) : here;
      node =
          first == null || graph.incoming(first) != 1
              ? Optional.empty()
              : Optional.of(sources.get(first).get(0));
    }
    return node.filter(InclusiveBlocks::isGateway);
  }

  private static boolean isGateway(FlowNode node) {
    return node instanceof InclusiveGateway || node instanceof ParallelGateway;
  }
}
