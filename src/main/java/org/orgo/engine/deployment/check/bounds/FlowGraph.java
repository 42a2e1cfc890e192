package org.orgo.engine.deployment.check.bounds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The steps of a diagram and the edges that tokens take between them, read once. */
final class FlowGraph {

  /**
   * A edge from one step to another.
   *
   * @param pause what a token waits for before it takes the edge
   */
  record Edge(FlowNode to, Pause pause) {}

  private final Collection<FlowNode> nodes;
  private final Map<String, FlowNode> byId = new HashMap<>();
  private final Map<FlowNode, List<FlowNode>> targets = new HashMap<>();
  private final Map<FlowNode, Integer> incoming = new HashMap<>();
  private final Map<FlowNode, List<BoundaryEvent>> boundaries = new HashMap<>();
  private final Map<FlowNode, List<Edge>> edges = new HashMap<>();
  private final CaughtEvents thrown;

  FlowGraph(BpmnModelInstance model) {
    nodes = model.getModelElementsByType(FlowNode.class);
    nodes.forEach(each -> byId.put(each.getId(), each));
    for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
      // As the engine does: what a step says of its flows may be untrue.
      FlowNode from = byId.get(flow.getAttributeValue("sourceRef"));
      FlowNode to = byId.get(flow.getAttributeValue("targetRef"));
      if (from != null && to != null) {
        targets.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
        incoming.merge(to, 1, Integer::sum);
      }
    }
    for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
      if (event.getAttachedTo() != null && !CaughtEvents.isCatch(event)) {
        boundaries.computeIfAbsent(event.getAttachedTo(), key -> new ArrayList<>()).add(event);
      }
    }
    thrown = new CaughtEvents(nodes);
    nodes.forEach(each -> edges.put(each, findEdgesFrom(each)));
  }

  Collection<FlowNode> nodes() {
    return nodes;
  }

  List<FlowNode> targets(FlowNode node) {
    return targets.getOrDefault(node, List.of());
  }

  int incoming(FlowNode node) {
    return incoming.getOrDefault(node, 0);
  }

  /** The events at a step's boundary that come from outside it, such as a timer. */
  List<BoundaryEvent> boundaryEvents(FlowNode node) {
    return boundaries.getOrDefault(node, List.of());
  }

  /** The events that what this step throws sets off. */
  List<FlowNode> caughtFrom(FlowNode node) {
    return thrown.caughtFrom(node);
  }

  List<Edge> edgesFrom(FlowNode node) {
    return edges.getOrDefault(node, List.of());
  }

  /** Where a run of this process or sub-process may begin. */
  static Collection<StartEvent> starts(ModelElementInstance scope) {
    return scope.getChildElementsByType(StartEvent.class);
  }

  /** Where something may begin beside what runs in this process or sub-process. */
  static Stream<StartEvent> eventStarts(ModelElementInstance scope) {
    return scope.getChildElementsByType(SubProcess.class).stream()
        .filter(SubProcess::triggeredByEvent)
        .flatMap(each -> starts(each).stream())
        .filter(start -> !CaughtEvents.isCatch(start));
  }

  /** The steps in an order in which most come after what is behind them. */
  List<FlowNode> lastFirst() {
    Set<FlowNode> ordered = new LinkedHashSet<>();
    Set<FlowNode> seen = new HashSet<>();
    nodes.forEach(each -> order(each, seen, ordered));
    return List.copyOf(ordered);
  }

  private void order(FlowNode node, Set<FlowNode> seen, Set<FlowNode> ordered) {
    if (seen.add(node)) {
      edgesFrom(node).forEach(edge -> order(edge.to(), seen, ordered));
      ordered.add(node);
    }
  }

  /** Everything that can be come to from these steps by such edges, themselves included. */
  Set<FlowNode> reached(Collection<? extends FlowNode> from, Predicate<Edge> by) {
    Set<FlowNode> seen = new HashSet<>(from);
    Deque<FlowNode> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (Edge edge : edgesFrom(open.pop())) {
        if (by.test(edge) && seen.add(edge.to())) {
          open.add(edge.to());
        }
      }
    }
    return seen;
  }

  private List<Edge> findEdgesFrom(FlowNode node) {
    Pause pause = Pause.at(node);
    List<Edge> found = new ArrayList<>();
    if (node instanceof SubProcess inner) {
      starts(inner).forEach(start -> found.add(new Edge(start, Pause.NONE)));
      eventStarts(inner).forEach(start -> found.add(new Edge(start, Pause.before(start))));
    } else {
      List<FlowNode> next = targets(node);
      (next.isEmpty() ? after(node.getParentElement()) : next)
          .forEach(target -> found.add(new Edge(target, pause)));
    }
    boundaryEvents(node).forEach(event -> found.add(new Edge(event, Pause.before(event))));
    caughtFrom(node).forEach(event -> found.add(new Edge(event, Pause.NONE)));
    return found;
  }

  /** Where a token goes on when the last step of this scope is done. */
  private List<FlowNode> after(ModelElementInstance scope) {
    if (!(scope instanceof SubProcess ended)) {
      return List.of();
    }
    List<FlowNode> next = targets(ended);
    return next.isEmpty() ? after(ended.getParentElement()) : next;
  }
}
