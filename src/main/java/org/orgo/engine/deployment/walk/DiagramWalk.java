package org.orgo.engine.deployment.walk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.orgo.engine.deployment.check.paths.Branching;
import org.orgo.engine.deployment.model.ExecutableProcess;
import org.orgo.engine.deployment.model.TokenFlow;

/**
 * Follows one token through a diagram that has passed its check. Conditions are answered as the
 * engine answers them; where a token would split, or wait for a person, the walk stops and says so.
 */
public final class DiagramWalk {

  /** A diagram that passed its check has no endless loop without a pause; this is for timers. */
  private static final int MAX_STEPS = 200;

  private final List<FlowNode> nodes;

  private DiagramWalk(List<FlowNode> nodes) {
    this.nodes = nodes;
  }

  public static DiagramWalk of(String diagram) {
    byte[] bytes = diagram.getBytes(StandardCharsets.UTF_8);
    return new DiagramWalk(
        ExecutableProcess.nodesOf(Bpmn.readModelFromStream(new ByteArrayInputStream(bytes))));
  }

  /**
   * @param message what it starts with; null for a start without one
   */
  public Walk from(String message, StepEffects effects) {
    Optional<FlowNode> here =
        nodes.stream()
            .filter(node -> node instanceof StartEvent start && startsBy(start, message))
            .findFirst();
    List<WalkStep> passed = new ArrayList<>();
    Map<String, Object> known = new HashMap<>();
    while (here.isPresent()) {
      FlowNode node = here.get();
      WalkStep step = step(node);
      passed.add(step);
      if (node instanceof EndEvent) {
        return new Walk(List.copyOf(passed), Optional.empty());
      }
      here = passed.size() < MAX_STEPS ? next(node, step, known, effects) : Optional.empty();
    }
    Optional<WalkStep> last =
        passed.isEmpty() ? Optional.empty() : Optional.of(passed.get(passed.size() - 1));
    return new Walk(List.copyOf(passed), last);
  }

  private static Optional<FlowNode> next(
      FlowNode node, WalkStep step, Map<String, Object> known, StepEffects effects) {
    if (node instanceof ServiceTask || node instanceof BusinessRuleTask) {
      Optional<Map<String, Object>> set = effects.after(step);
      set.ifPresent(known::putAll);
      return set.flatMap(told -> onlyWay(node));
    }
    if (node instanceof ExclusiveGateway) {
      return answered(node, known);
    }
    boolean passes =
        node instanceof StartEvent
            || node instanceof IntermediateCatchEvent
            || node instanceof IntermediateThrowEvent;
    return passes ? onlyWay(node) : Optional.empty();
  }

  private static Optional<FlowNode> onlyWay(FlowNode node) {
    List<SequenceFlow> flows = TokenFlow.outgoing(node);
    return flows.size() == 1 ? Optional.of(flows.get(0).getTarget()) : Optional.empty();
  }

  /** The first answer that holds, as the engine takes it; else the default. */
  private static Optional<FlowNode> answered(FlowNode node, Map<String, Object> known) {
    String otherwise = node.getAttributeValue("default");
    Optional<Branching> branching = Branching.at(node);
    if (branching.isEmpty()) {
      return onlyWay(node);
    }
    return branching
        .get()
        .taken(known)
        .flatMap(
            taken ->
                TokenFlow.outgoing(node).stream()
                    .filter(taken::contains)
                    .findFirst()
                    .or(
                        () ->
                            TokenFlow.outgoing(node).stream()
                                .filter(flow -> flow.getId().equals(otherwise))
                                .findFirst()))
        .map(SequenceFlow::getTarget);
  }

  private static boolean startsBy(StartEvent start, String message) {
    if (message == null) {
      return start.getEventDefinitions().isEmpty();
    }
    return start.getEventDefinitions().stream()
        .anyMatch(
            event ->
                event instanceof MessageEventDefinition caught
                    && caught.getMessage() != null
                    && message.equals(caught.getMessage().getName()));
  }

  private static WalkStep step(FlowNode node) {
    String delegate =
        node instanceof ServiceTask service ? service.getCamundaDelegateExpression() : null;
    BusinessRuleTask asks = node instanceof BusinessRuleTask rule ? rule : null;
    return new WalkStep(
        node.getId(),
        node.getName() == null || node.getName().isBlank() ? node.getId() : node.getName(),
        bean(delegate),
        asks == null ? "" : Objects.requireNonNullElse(asks.getCamundaDecisionRef(), ""),
        asks == null ? "" : Objects.requireNonNullElse(asks.getCamundaResultVariable(), ""));
  }

  private static String bean(String expression) {
    return expression == null ? "" : expression.replaceAll("[${}\\s]", "");
  }
}
