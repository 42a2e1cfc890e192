package org.orgo.engine.deployment.check.paths;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** All states in which tokens reach the nodes of a process, with every value tried. */
public final class ReachedStates {

  private static final int MAX_STATES = 20_000;

  private final Map<FlowNode, Set<TokenState>> reached = new LinkedHashMap<>();
  private final Deque<OpenState> open = new ArrayDeque<>();
  private int count;

  private final ProcessSteps steps;

  private ReachedStates(ProcessSteps steps) {
    this.steps = steps;
  }

  public static ReachedStates of(BpmnModelInstance model, ProcessSteps steps) {
    ReachedStates states = new ReachedStates(steps);
    for (FlowNode start : steps.starts(model)) {
      steps.first().forEach(first -> states.arrive(start, first));
    }
    while (!states.open.isEmpty()) {
      OpenState next = states.open.pop();
      steps.after(next.node(), next.state(), states::arrive);
    }
    return states;
  }

  /** The states in which tokens arrive; none where no token gets. */
  public Set<TokenState> at(FlowNode node) {
    return reached.getOrDefault(node, Set.of());
  }

  /** The states in which tokens are when they choose a flow out of the node. */
  public Set<TokenState> leaving(FlowNode node) {
    return at(node).stream()
        .flatMap(state -> steps.leaving(node, state).stream())
        .collect(Collectors.toSet());
  }

  /** Whether there were more states than are looked at; what is said then is not complete. */
  public boolean isIncomplete() {
    return count >= MAX_STATES;
  }

  private void arrive(FlowNode node, TokenState state) {
    if (count < MAX_STATES
        && reached.computeIfAbsent(node, key -> new LinkedHashSet<>()).add(state)) {
      count++;
      open.push(new OpenState(node, state));
    }
  }

  private record OpenState(FlowNode node, TokenState state) {}
}
