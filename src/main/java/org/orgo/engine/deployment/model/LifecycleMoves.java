package org.orgo.engine.deployment.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Where the token of a lifecycle may go: by an action, and without one. Holds plain values only, so
 * that recorded moves can be walked over a diagram that nobody has deployed.
 */
public final class LifecycleMoves {

  private final Map<String, LifecycleState> places = new LinkedHashMap<>();
  private final Map<String, Map<String, List<LifecycleState>>> actions = new LinkedHashMap<>();
  private final Map<String, List<LifecycleState>> timers = new LinkedHashMap<>();
  private final Map<String, List<LifecycleState>> events = new LinkedHashMap<>();
  private final LifecycleKind kind;
  private final LifecycleModel model;
  private final List<LifecycleState> beginnings;

  /**
   * Where a token rests, or ends.
   *
   * @param status of the work there
   */
  public record LifecycleState(String id, String name, String status, boolean end) {}

  private LifecycleMoves(BpmnModelInstance diagram, LifecycleKind kind) {
    this.kind = kind;
    this.model = LifecycleModel.read(diagram);
    diagram.getModelElementsByType(UserTask.class).forEach(this::add);
    this.beginnings =
        after(
            diagram.getModelElementsByType(StartEvent.class).stream()
                .filter(each -> each.getParentElement() instanceof Process)
                .toList());
  }

  /** Reads a diagram that has passed the deployment check; empty when it is no lifecycle. */
  public static Optional<LifecycleMoves> read(byte[] file) {
    BpmnModelInstance diagram = Bpmn.readModelFromStream(new ByteArrayInputStream(file));
    return LifecycleKind.of(diagram).map(kind -> new LifecycleMoves(diagram, kind));
  }

  /** Where work begins. */
  public List<LifecycleState> beginnings() {
    return beginnings;
  }

  /** Where an action may lead; empty when it is not offered there. */
  public List<LifecycleState> byAction(String place, String action) {
    return actions.getOrDefault(place, Map.of()).getOrDefault(action, List.of());
  }

  /** Whether people are offered an action. */
  public boolean isForPeople(String place, String action) {
    return model.transition(place, action).filter(each -> !each.bySystem()).isPresent();
  }

  /** Where a timer leads that takes the token out of a wait state. */
  public List<LifecycleState> byTimer(String place) {
    return timers.getOrDefault(place, List.of());
  }

  /** Where a message or another event leads. */
  public List<LifecycleState> byEvent(String place) {
    return events.getOrDefault(place, List.of());
  }

  private void add(UserTask task) {
    Map<String, List<LifecycleState>> offered = new LinkedHashMap<>();
    for (SequenceFlow flow : LifecyclePaths.transitionsOf(task)) {
      LifecyclePaths.keyOf(flow)
          .ifPresent(key -> offered.put(key, rests(List.of(flow.getTarget()))));
    }
    actions.put(task.getId(), offered);
    for (FlowNode event : LifecyclePaths.interruptionsOf(task)) {
      if (LifecyclePaths.interrupts(event)) {
        Map<String, List<LifecycleState>> kindOfEvent = isTimer(event) ? timers : events;
        kindOfEvent
            .computeIfAbsent(task.getId(), id -> new ArrayList<>())
            .addAll(after(List.of(event)));
      }
    }
  }

  private static boolean isTimer(FlowNode event) {
    return !event.getChildElementsByType(TimerEventDefinition.class).isEmpty();
  }

  private List<LifecycleState> after(Collection<? extends FlowNode> nodes) {
    return rests(nodes.stream().flatMap(each -> TokenFlow.after(each).stream()).toList());
  }

  /** Passes by where a token rests without a status: work is nowhere then. */
  private List<LifecycleState> rests(Collection<? extends FlowNode> starts) {
    Set<LifecycleState> found = new LinkedHashSet<>();
    Set<FlowNode> passed = new LinkedHashSet<>();
    List<? extends FlowNode> open = List.copyOf(starts);
    while (!open.isEmpty()) {
      List<FlowNode> further = new ArrayList<>();
      for (FlowNode rest : LifecyclePaths.restsFrom(open)) {
        Optional<LifecycleState> place = place(rest);
        place.ifPresent(found::add);
        if (place.isEmpty() && passed.add(rest)) {
          further.addAll(TokenFlow.after(rest));
        }
      }
      open = further;
    }
    return List.copyOf(found);
  }

  private Optional<LifecycleState> place(FlowNode node) {
    return kind.statusOf(node)
        .map(
            status ->
                places.computeIfAbsent(
                    node.getId(),
                    id ->
                        new LifecycleState(
                            id,
                            node.getName() == null ? id : node.getName(),
                            status.name(),
                            LifecyclePaths.isEnd(node))));
  }
}
