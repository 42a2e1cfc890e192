package org.orgo.engine.deployment.check.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.orgo.engine.deployment.model.TokenFlow;

/** A node whose flows are taken by conditions. */
public final class Branching {

  private final FlowNode node;
  private final Map<SequenceFlow, Condition> answers = new LinkedHashMap<>();
  private final List<SequenceFlow> unconditional = new ArrayList<>();
  private SequenceFlow otherwise;

  private Branching(FlowNode node) {
    this.node = node;
    String defaultFlow = node.getAttributeValue("default");
    for (SequenceFlow flow : TokenFlow.outgoing(node)) {
      if (flow.getId().equals(defaultFlow)) {
        otherwise = flow;
      } else if (flow.getConditionExpression() == null) {
        unconditional.add(flow);
      } else {
        answers.put(flow, Condition.of(flow.getConditionExpression().getTextContent()));
      }
    }
  }

  /** Empty when no flow of the node has a condition. */
  public static Optional<Branching> at(FlowNode node) {
    Branching branching = new Branching(node);
    return branching.answers.isEmpty() ? Optional.empty() : Optional.of(branching);
  }

  public FlowNode node() {
    return node;
  }

  public Map<SequenceFlow, Condition> answers() {
    return Map.copyOf(answers);
  }

  /** Flows that are neither the default nor have a condition. */
  public List<SequenceFlow> unconditional() {
    return List.copyOf(unconditional);
  }

  public boolean hasDefault() {
    return otherwise != null;
  }

  /** Whether a token may be meant to take several of its flows. */
  public boolean maySplit() {
    return node instanceof InclusiveGateway;
  }

  /** With which values the conditions are tried in a state; empty when that cannot be told. */
  public Optional<List<Map<String, Object>>> triedIn(TokenState state) {
    return TriedValues.of(answers.values(), state);
  }

  /** The answers that hold for these values, in the order of the file; empty when unanswerable. */
  public Optional<List<SequenceFlow>> taken(Map<String, Object> values) {
    List<SequenceFlow> taken = new ArrayList<>();
    for (var answer : answers.entrySet()) {
      Optional<Boolean> holds = answer.getValue().holds(values);
      if (holds.isEmpty()) {
        return Optional.empty();
      }
      if (holds.get()) {
        taken.add(answer.getKey());
      }
    }
    return Optional.of(taken);
  }

  /** The flows a token in this state may take; all of them when that cannot be told. */
  List<SequenceFlow> possibleIn(TokenState state) {
    List<SequenceFlow> possible = new ArrayList<>(unconditional);
    answers.forEach(
        (flow, condition) -> {
          if (mayHold(condition, state)) {
            possible.add(flow);
          }
        });
    boolean always =
        triedIn(state)
            .filter(
                all -> all.stream().allMatch(values -> !taken(values).orElse(List.of()).isEmpty()))
            .isPresent();
    if (otherwise != null && !always) {
      possible.add(otherwise);
    }
    return possible;
  }

  private static boolean mayHold(Condition condition, TokenState state) {
    return TriedValues.of(List.of(condition), state)
        .map(all -> all.stream().anyMatch(values -> condition.holds(values).orElse(true)))
        .orElse(true);
  }

  /** The case in which it is tried with these values, in words. */
  public static String inWords(Map<String, Object> values) {
    List<String> cases = new ArrayList<>();
    values.forEach(
        (name, value) ->
            cases.add(
                TriedValues.OTHER.equals(value)
                    ? name + " is something else"
                    : name + " is " + plain(value)));
    return String.join(" and ", cases.stream().sorted().toList());
  }

  /** What the variables of a condition may be in these states, in words. */
  public static String valuesInWords(Collection<String> variables, Collection<TokenState> states) {
    return variables.stream()
        .sorted()
        .map(
            name ->
                "a value that %s may have here: %s"
                    .formatted(
                        name,
                        states.stream()
                            .map(state -> plain(state.values().get(name)))
                            .distinct()
                            .sorted()
                            .toList()))
        .collect(Collectors.joining(" and "));
  }

  private static String plain(Object value) {
    return value instanceof Double number && number == Math.rint(number)
        ? String.valueOf(number.longValue())
        : String.valueOf(value);
  }
}
