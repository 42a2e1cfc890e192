package org.orgo.engine.deployment.check.bounds;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The most tokens that one token at a step can be at the same time later on. A loop that a person
 * turns counts once; one that turns by itself and leaves tokens behind grows until it is over the
 * bound.
 */
final class Tokens {

  static final double MANY = Bounds.MAX_TOKENS + 1.0;

  /** No diagram within the bound needs as many; one that does is not worth the time. */
  private static final int MAX_ROUNDS = 2_000;

  private static final double UNCHANGED = 1e-9;

  private final FlowGraph graph;
  private final TokenFormulas formulas;
  private final Map<FlowNode, Double> counts = new HashMap<>();

  Tokens(BpmnModelInstance model, ToDoubleFunction<String> ofCalled) {
    this.graph = new FlowGraph(model);
    this.formulas = new TokenFormulas(graph, this::at, ofCalled);
    grow();
  }

  /** Of one start of this process. */
  double in(ModelElementInstance process) {
    return Math.min(MANY, formulas.in(process).getAsDouble());
  }

  /** The step after which there are too many: one with nothing as bad behind it. */
  Optional<FlowNode> overflow() {
    return graph.nodes().stream()
        .filter(node -> at(node) >= MANY)
        .min(Comparator.comparingLong(this::overflowsBehind));
  }

  private long overflowsBehind(FlowNode node) {
    return graph.reached(List.of(node), edge -> true).stream()
        .filter(each -> at(each) >= MANY)
        .count();
  }

  private double at(FlowNode node) {
    return counts.getOrDefault(node, 1.0);
  }

  /** Counts again and again until nothing changes. */
  private void grow() {
    Map<FlowNode, DoubleSupplier> steps = new HashMap<>();
    List<FlowNode> order = graph.lastFirst();
    order.forEach(node -> steps.put(node, formulas.at(node)));
    boolean changed = true;
    for (int round = 0; changed; round++) {
      changed = false;
      for (FlowNode node : order) {
        double now = round < MAX_ROUNDS ? Math.min(MANY, steps.get(node).getAsDouble()) : MANY;
        changed |= now - at(node) > UNCHANGED && round < MAX_ROUNDS;
        counts.put(node, now);
      }
    }
  }
}
