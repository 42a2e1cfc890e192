package org.orgo.engine.deployment.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelInstance;

/** Where tokens of a lifecycle enter it, in the order in which they come by its wait states. */
final class EntryPoints {

  private EntryPoints() {}

  /**
   * The wait state where a token begins and where nothing happens by itself: no step before it, no
   * event that watches it, no job. Whether the token is there already makes no difference then.
   */
  static Optional<String> quiet(ModelInstance diagram) {
    List<StartEvent> starts = List.copyOf(startsOf(diagram));
    if (starts.size() != 1 || !starts.get(0).getEventDefinitions().isEmpty()) {
      return Optional.empty();
    }
    List<SequenceFlow> flows = TokenFlow.outgoing(starts.get(0));
    boolean direct = flows.size() == 1 && flows.get(0).getTarget() instanceof UserTask;
    if (!direct || starts.get(0).isCamundaAsyncBefore() || starts.get(0).isCamundaAsyncAfter()) {
      return Optional.empty();
    }
    FlowNode first = flows.get(0).getTarget();
    boolean watched = !LifecyclePaths.interruptionsOf(first).isEmpty();
    return watched || first.isCamundaAsyncBefore() ? Optional.empty() : Optional.of(first.getId());
  }

  /** The ids of all wait states, those that are reached in the fewest moves first. */
  static List<String> nearestFirst(ModelInstance diagram) {
    Set<FlowNode> reached = new LinkedHashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>(LifecyclePaths.restsFrom(startsOf(diagram)));
    while (!open.isEmpty()) {
      FlowNode node = open.pop();
      if (node instanceof UserTask task && reached.add(task)) {
        open.addAll(nextOf(task));
      }
    }
    return reached.stream().map(FlowNode::getId).toList();
  }

  private static List<FlowNode> nextOf(UserTask task) {
    List<FlowNode> next = new ArrayList<>();
    LifecyclePaths.transitionsOf(task)
        .forEach(flow -> next.addAll(LifecyclePaths.restsAfter(flow)));
    LifecyclePaths.interruptionsOf(task)
        .forEach(event -> next.addAll(LifecyclePaths.restsFrom(TokenFlow.after(event))));
    return next;
  }

  private static Collection<StartEvent> startsOf(ModelInstance diagram) {
    return diagram.getModelElementsByType(Process.class).stream()
        .flatMap(process -> process.getChildElementsByType(StartEvent.class).stream())
        .toList();
  }
}
