package org.orgo.engine.deployment.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Where tokens move on at once because a step throws a signal or an escalation. */
final class ThrownEvents {

  private ThrownEvents() {}

  /** The nodes where something goes on, in the same transaction, when a token passes this one. */
  static List<FlowNode> heardBy(FlowNode node) {
    List<FlowNode> found = new ArrayList<>();
    if (node instanceof CallActivity) {
      // What is called may escalate before it first waits.
      TokenFlow.boundaryEventsOf(node).filter(ThrownEvents::catchesEscalation).forEach(found::add);
    }
    if (node instanceof ThrowEvent
        && !definitions(node, EscalationEventDefinition.class).isEmpty()) {
      escalationsAround(node).forEach(found::add);
    }
    if (node instanceof ThrowEvent) {
      signalOf(node).stream().flatMap(name -> catching(node, name)).forEach(found::add);
    }
    return found;
  }

  private static Stream<FlowNode> escalationsAround(FlowNode thrower) {
    return Stream.iterate(
            thrower.getParentElement(), Objects::nonNull, ModelElementInstance::getParentElement)
        .flatMap(
            scope ->
                Stream.concat(
                    scope instanceof SubProcess inner
                        ? TokenFlow.boundaryEventsOf(inner)
                        : Stream.<BoundaryEvent>empty(),
                    startsWithin(scope)))
        .filter(ThrownEvents::catchesEscalation)
        .map(FlowNode.class::cast);
  }

  private static Stream<StartEvent> startsWithin(ModelElementInstance scope) {
    return scope.getChildElementsByType(SubProcess.class).stream()
        .filter(SubProcess::triggeredByEvent)
        .flatMap(each -> TokenFlow.startsOf(each).stream());
  }

  /** An event that is waited for is passed: its token goes on with what follows. */
  private static Stream<FlowNode> catching(FlowNode thrower, String signal) {
    return thrower.getModelInstance().getModelElementsByType(CatchEvent.class).stream()
        .map(CatchEvent.class::cast)
        .filter(each -> signalOf(each).filter(signal::equals).isPresent())
        .flatMap(
            each ->
                each instanceof IntermediateCatchEvent
                    ? TokenFlow.targets(each).stream()
                    : Stream.of((FlowNode) each));
  }

  private static boolean catchesEscalation(CatchEvent event) {
    return !definitions(event, EscalationEventDefinition.class).isEmpty();
  }

  private static Optional<String> signalOf(FlowNode event) {
    return definitions(event, SignalEventDefinition.class).stream()
        .map(SignalEventDefinition::getSignal)
        .filter(Objects::nonNull)
        .map(signal -> signal.getName())
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static <T extends ModelElementInstance> List<T> definitions(
      FlowNode event, Class<T> kind) {
    return List.copyOf(event.getChildElementsByType(kind));
  }
}
