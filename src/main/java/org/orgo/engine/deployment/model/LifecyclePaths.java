package org.orgo.engine.deployment.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelInstance;

/** The paths from one wait state of a lifecycle to the next, or to its end. */
public final class LifecyclePaths {

  private static final Pattern CHOSEN =
      Pattern.compile("\\$\\{\\s*action\\s*==\\s*'([a-z][a-z0-9_]*)'\\s*}");

  private LifecyclePaths() {}

  /**
   * The transitions a worker may take: those behind the gateway that directly follows the wait
   * state, or the wait state's own.
   */
  public static List<SequenceFlow> transitionsOf(UserTask task) {
    List<SequenceFlow> own = TokenFlow.outgoing(task);
    if (own.size() == 1) {
      SequenceFlow only = own.get(0);
      if (only.getConditionExpression() == null
          && only.getTarget() instanceof ExclusiveGateway gateway) {
        return TokenFlow.outgoing(gateway);
      }
    }
    return own;
  }

  public static Optional<String> keyOf(SequenceFlow flow) {
    if (flow.getConditionExpression() == null) {
      return Optional.empty();
    }
    Matcher chosen = CHOSEN.matcher(flow.getConditionExpression().getTextContent().strip());
    return chosen.matches() ? Optional.of(chosen.group(1)) : Optional.empty();
  }

  /** The next positions of a token behind this flow: wait states and ends. */
  public static Set<FlowNode> restsAfter(SequenceFlow flow) {
    return restsFrom(List.of(flow.getTarget()));
  }

  public static Set<FlowNode> restsFrom(Collection<? extends FlowNode> starts) {
    Set<FlowNode> positions = new LinkedHashSet<>();
    Set<FlowNode> seen = new HashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      FlowNode node = open.pop();
      if (TokenFlow.rests(node) || isEnd(node)) {
        positions.add(node);
      } else if (seen.add(node)) {
        open.addAll(TokenFlow.after(node));
      }
    }
    return positions;
  }

  /** The events that take a token out of a wait state without anybody choosing. */
  public static List<FlowNode> interruptionsOf(FlowNode waitState) {
    List<FlowNode> found = new ArrayList<>(TokenFlow.boundaryEventsOf(waitState).toList());
    List<SubProcess> around = TokenFlow.around(waitState);
    around.forEach(each -> TokenFlow.boundaryEventsOf(each).forEach(found::add));
    for (SubProcess sibling :
        waitState.getModelInstance().getModelElementsByType(SubProcess.class).stream()
            .map(SubProcess.class::cast)
            .toList()) {
      boolean reaches =
          sibling.getParentElement().equals(waitState.getParentElement())
              || around.stream()
                  .anyMatch(each -> each.getParentElement().equals(sibling.getParentElement()));
      if (sibling.triggeredByEvent() && reaches && !around.contains(sibling)) {
        found.addAll(TokenFlow.startsOf(sibling));
      }
    }
    return found;
  }

  /** The positions where steps end that run beside a task without moving it. */
  public static Set<FlowNode> restsBeside(ModelInstance model) {
    return restsFrom(
        model.getModelElementsByType(CatchEvent.class).stream()
            .filter(each -> !interrupts(each))
            .flatMap(each -> TokenFlow.after(each).stream())
            .toList());
  }

  public static boolean interrupts(FlowNode event) {
    boolean beside =
        event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
            || event instanceof StartEvent start && !start.isInterrupting();
    return !beside;
  }

  /** An end of the process; the end of an embedded sub-process is only a passage. */
  public static boolean isEnd(FlowNode node) {
    return node instanceof EndEvent
        && (!(node.getParentElement() instanceof SubProcess subProcess)
            || subProcess.triggeredByEvent());
  }
}
