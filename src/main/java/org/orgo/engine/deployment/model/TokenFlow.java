package org.orgo.engine.deployment.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Follows a token from a node, as the diagram draws it. */
public final class TokenFlow {

  private TokenFlow() {}

  /** Whether a token rests here until something happens outside. */
  public static boolean rests(FlowNode node) {
    return node instanceof UserTask
        || node instanceof ReceiveTask
        || node instanceof IntermediateCatchEvent
        || node instanceof EventBasedGateway;
  }

  /** The nodes a token may be at next, once it leaves this one. */
  public static List<FlowNode> after(FlowNode node) {
    List<FlowNode> next = new ArrayList<>(ThrownEvents.heardBy(node));
    if (node instanceof EndEvent && isEmbedded(node)) {
      next.addAll(targets((SubProcess) node.getParentElement()));
      return next;
    }
    next.addAll(node instanceof SubProcess inner ? startsOf(inner) : targets(node));
    // Of the events at its boundary, only an error can happen while a token just passes through.
    next.addAll(caughtAt(node));
    return next;
  }

  /** The errors that are caught at a node's boundary. */
  public static List<BoundaryEvent> caughtAt(FlowNode node) {
    return boundaryEventsOf(node).filter(TokenFlow::catchesError).toList();
  }

  static List<FlowNode> targets(FlowNode node) {
    return outgoing(node).stream().map(SequenceFlow::getTarget).toList();
  }

  /** Read from the flows, as the engine does; what a node says of its flows may be untrue. */
  public static List<SequenceFlow> outgoing(FlowNode node) {
    return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
        .map(SequenceFlow.class::cast)
        .filter(flow -> node.getId().equals(flow.getAttributeValue("sourceRef")))
        .toList();
  }

  public static Stream<BoundaryEvent> boundaryEventsOf(FlowNode node) {
    Collection<BoundaryEvent> all =
        node.getParentElement().getChildElementsByType(BoundaryEvent.class);
    return all.stream().filter(each -> node.equals(each.getAttachedTo()));
  }

  public static Collection<StartEvent> startsOf(SubProcess subProcess) {
    return subProcess.getChildElementsByType(StartEvent.class);
  }

  /** The embedded sub-processes around a node, from the inside out. */
  static List<SubProcess> around(FlowNode node) {
    List<SubProcess> found = new ArrayList<>();
    var parent = node.getParentElement();
    while (parent instanceof SubProcess subProcess) {
      found.add(subProcess);
      parent = subProcess.getParentElement();
    }
    return found;
  }

  private static boolean catchesError(BoundaryEvent event) {
    return !event.getChildElementsByType(ErrorEventDefinition.class).isEmpty();
  }

  private static boolean isEmbedded(FlowNode node) {
    return node.getParentElement() instanceof SubProcess subProcess
        && !subProcess.triggeredByEvent();
  }
}
