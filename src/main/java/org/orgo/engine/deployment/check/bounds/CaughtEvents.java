package org.orgo.engine.deployment.check.bounds;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/** Which events of a diagram set off which others of it, by a signal or an escalation. */
final class CaughtEvents {

  private static final Map<String, String> REFERENCES =
      Map.of("signalEventDefinition", "signalRef", "escalationEventDefinition", "escalationRef");

  private final Map<FlowNode, List<FlowNode>> caught = new HashMap<>();

  CaughtEvents(Collection<FlowNode> nodes) {
    for (FlowNode node : nodes) {
      if (node instanceof ThrowEvent thrower) {
        definition(thrower).ifPresent(thrown -> caught.put(node, catching(thrown, nodes)));
      }
    }
  }

  /** Whether an event waits for one that the same diagram throws. */
  static boolean isCatch(CatchEvent event) {
    return definition(event).isPresent();
  }

  List<FlowNode> caughtFrom(FlowNode node) {
    return caught.getOrDefault(node, List.of());
  }

  private static List<FlowNode> catching(EventDefinition thrown, Collection<FlowNode> nodes) {
    return nodes.stream()
        .filter(CatchEvent.class::isInstance)
        .filter(node -> definition((Event) node).filter(each -> isCaught(thrown, each)).isPresent())
        .toList();
  }

  /** One that names nothing catches everything of its kind. */
  private static boolean isCaught(EventDefinition thrown, EventDefinition catching) {
    String kind = kind(thrown);
    String wanted = catching.getAttributeValue(REFERENCES.get(kind));
    return kind.equals(kind(catching))
        && (wanted == null || wanted.equals(thrown.getAttributeValue(REFERENCES.get(kind))));
  }

  private static Optional<EventDefinition> definition(Event event) {
    return event.getChildElementsByType(EventDefinition.class).stream()
        .filter(each -> REFERENCES.containsKey(kind(each)))
        .findFirst();
  }

  private static String kind(EventDefinition definition) {
    return definition.getElementType().getTypeName();
  }
}
