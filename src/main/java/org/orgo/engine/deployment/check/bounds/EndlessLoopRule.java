package org.orgo.engine.deployment.check.bounds;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.orgo.engine.deployment.check.diagrams.ModelRule;
import org.orgo.engine.deployment.findings.Findings;
import org.orgo.engine.deployment.model.LifecycleModel;

/**
 * Refuses loops without a wait: such a token would hold its thread and its transaction for ever, or
 * with a timer that fires at once, always the next thread.
 */
public final class EndlessLoopRule implements ModelRule {

  private static final int MAX_NODES = 300;

  private final Predicate<String> putsOff;

  /**
   * @param putsOff whether a published delegate sets the date that a timer waits for next
   */
  public EndlessLoopRule(Predicate<String> putsOff) {
    this.putsOff = putsOff;
  }

  @Override
  public String name() {
    return "endless-loop";
  }

  @Override
  public void check(BpmnModelInstance model, Findings findings) {
    if (model.getModelElementsByType(FlowNode.class).size() > MAX_NODES) {
      findings.add(
          null,
          "has more than " + MAX_NODES + " steps",
          "Split it into processes that call each other");
      return;
    }
    loops(new FlowGraph(model), findings);
    for (var loop : model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
      if (loop.getLoopCardinality() == null) {
        findings.add(
            ((FlowNode) loop.getParentElement()).getId(),
            "is repeated without a number",
            "Give the loop a cardinality from 1 to 99");
      }
    }
  }

  private void loops(FlowGraph graph, Findings findings) {
    Optional<FlowNode> atOnce = loop(graph, Pause.NONE, node -> false);
    if (atOnce.isPresent()) {
      findings.add(
          atOnce.get().getId(),
          "can be reached from itself without ever waiting",
          "Put a user task or a timer of at least five seconds into the loop");
      return;
    }
    loop(graph, Pause.SHORT, this::putsOffTheTimer)
        .ifPresent(
            node ->
                findings.add(
                    node.getId(),
                    "can be reached from itself with no other wait than a timer that is shorter"
                        + " than five seconds or may have passed",
                    "Put a user task or a timer of at least five seconds into the loop"));
  }

  /** The time that the timer waits for next is set here, and lies ahead. */
  private boolean putsOffTheTimer(FlowNode node) {
    if (!(node instanceof ServiceTask task) || task.getCamundaDelegateExpression() == null) {
      return false;
    }
    String delegate = task.getCamundaDelegateExpression();
    return LifecycleModel.ESCALATIONS.contains(delegate)
        || putsOff.test(delegate.replaceAll("[${}]", ""));
  }

  private static Optional<FlowNode> loop(
      FlowGraph graph, Pause longest, Predicate<FlowNode> isRest) {
    Set<FlowNode> settled = new HashSet<>();
    return graph.nodes().stream()
        .filter(node -> returns(node, new Search(graph, longest, isRest, new HashSet<>(), settled)))
        .findFirst();
  }

  private record Search(
      FlowGraph graph,
      Pause longest,
      Predicate<FlowNode> isRest,
      Set<FlowNode> onThePath,
      Set<FlowNode> settled) {}

  private static boolean returns(FlowNode node, Search search) {
    if (search.isRest().test(node) || search.settled().contains(node)) {
      return false;
    }
    if (!search.onThePath().add(node)) {
      return true;
    }
    for (FlowGraph.Edge edge : search.graph().edgesFrom(node)) {
      if (edge.pause().isAtMost(search.longest()) && returns(edge.to(), search)) {
        return true;
      }
    }
    search.onThePath().remove(node);
    search.settled().add(node);
    return false;
  }
}
