package org.orgo.engine.deployment.check.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.engine.deployment.delegates.DelegateDeclarations;
import org.orgo.engine.deployment.delegates.KnownVariable;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.orgo.engine.deployment.delegates.PublishedTo;
import org.orgo.engine.deployment.model.LifecyclePaths;
import org.orgo.engine.deployment.model.TokenFlow;

/** How a token goes from one node to the next in a process whose variables are declared. */
public final class ProcessSteps {

  private final ProcessVariables variables;
  private final DelegateDeclarations delegates;
  private final Map<FlowNode, List<? extends FlowNode>> beside = new HashMap<>();
  private final Map<FlowNode, Ways> ways = new HashMap<>();
  private final Map<FlowNode, List<String>> choices = new HashMap<>();

  public ProcessSteps(ProcessVariables variables, DelegateDeclarations delegates) {
    this.variables = variables;
    this.delegates = delegates;
  }

  /** What a service task declares; empty for other nodes. */
  public Optional<PublishedTo> declaredOf(FlowNode node) {
    return node instanceof ServiceTask task && task.getCamundaDelegateExpression() != null
        ? delegates.find(task.getCamundaDelegateExpression().replaceAll("[${}]", ""))
        : Optional.empty();
  }

  Collection<StartEvent> starts(BpmnModelInstance model) {
    Set<StartEvent> starts = new LinkedHashSet<>();
    model.getModelElementsByType(Process.class).stream()
        .filter(Process::isExecutable)
        .forEach(each -> starts.addAll(each.getChildElementsByType(StartEvent.class)));
    return starts;
  }

  List<TokenState> first() {
    return set(new TokenState(Map.of(), 0), variables.atStart());
  }

  void after(FlowNode node, TokenState arrived, BiConsumer<FlowNode, TokenState> next) {
    TokenState state = forgetting(node, arrived);
    beside.computeIfAbsent(node, ProcessSteps::eventsAt).forEach(each -> next.accept(each, state));
    if (node instanceof SubProcess inner) {
      TokenFlow.startsOf(inner).forEach(start -> next.accept(start, state));
    } else if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess outer) {
      leave(outer, state, next);
    } else {
      leaving(node, arrived).forEach(left -> leave(node, left, next));
    }
  }

  /** The events that may take a token away from the node. */
  private static List<? extends FlowNode> eventsAt(FlowNode node) {
    return TokenFlow.rests(node) || node instanceof CallActivity
        ? LifecyclePaths.interruptionsOf(node)
        : TokenFlow.caughtAt(node);
  }

  private void leave(FlowNode node, TokenState state, BiConsumer<FlowNode, TokenState> next) {
    ways.computeIfAbsent(node, Ways::of)
        .possibleIn(state)
        .forEach(target -> next.accept(target, state));
  }

  /** A choice holds from one wait state to the next. */
  private TokenState forgetting(FlowNode node, TokenState state) {
    return variables.choice() != null && TokenFlow.rests(node)
        ? state.without(variables.choice())
        : state;
  }

  /** What is known of a token when the node is done. */
  List<TokenState> leaving(FlowNode node, TokenState arrived) {
    TokenState state = forgetting(node, arrived);
    if (node instanceof UserTask task && variables.choice() != null) {
      return choices.computeIfAbsent(task, key -> keysOf(task)).stream()
          .map(key -> state.with(variables.choice(), key))
          .toList();
    }
    List<KnownVariable> written = new ArrayList<>(WrittenVariables.of(node));
    written.addAll(answersOf(node));
    Optional<PublishedTo> declared = declaredOf(node);
    if (declared.isEmpty()) {
      return set(state, written);
    }
    written.addAll(DelegateDeclarations.writtenBy(declared.get()));
    return set(state, written).stream().map(each -> outcome(declared.get(), each)).toList();
  }

  /** These come last, since more is known of them than that the task sets them. */
  private List<KnownVariable> answersOf(FlowNode node) {
    return node instanceof BusinessRuleTask task && task.getCamundaResultVariable() != null
        ? variables.answers().getOrDefault(task.getCamundaResultVariable(), List.of())
        : List.of();
  }

  private static List<String> keysOf(UserTask task) {
    return LifecyclePaths.transitionsOf(task).stream()
        .flatMap(flow -> LifecyclePaths.keyOf(flow).stream())
        .distinct()
        .toList();
  }

  private static TokenState outcome(PublishedTo step, TokenState state) {
    boolean ends =
        !step.ends().isEmpty() && Condition.of(step.ends()).holds(state.values()).orElse(false);
    return ends ? state.ended() : state;
  }

  private static List<TokenState> set(TokenState state, List<KnownVariable> written) {
    List<TokenState> states = List.of(state);
    for (KnownVariable each : written) {
      List<Object> values = each.values().isEmpty() ? List.of(TokenState.ANYTHING) : each.values();
      states =
          states.stream()
              .flatMap(one -> values.stream().map(value -> one.with(each.name(), value)))
              .toList();
    }
    return states;
  }

  /** The flows out of a node, read once. */
  private record Ways(Optional<Branching> branching, List<SequenceFlow> flows) {

    static Ways of(FlowNode node) {
      return new Ways(Branching.at(node), TokenFlow.outgoing(node));
    }

    List<FlowNode> possibleIn(TokenState state) {
      return branching.map(each -> each.possibleIn(state)).orElse(flows).stream()
          .map(SequenceFlow::getTarget)
          .toList();
    }
  }
}
