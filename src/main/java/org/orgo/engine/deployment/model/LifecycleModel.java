package org.orgo.engine.deployment.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.orgo.vocabulary.work.WorkStatus;

/**
 * A lifecycle of tasks or cases as workers see it: where one may wait, and the transitions it
 * offers there. Read once per deployed diagram; holds plain values only and may be cached.
 */
public final class LifecycleModel {

  /** When a task escalates; the date of the timer that watches its deadline. */
  public static final String DEADLINE = "${escalateAt}";

  /** The steps that escalate: one of these, or the one that does the whole. */
  public static final Set<String> ESCALATIONS =
      Set.of(
          "${announceEscalationDelegate}",
          "${moveToNextRoleDelegate}",
          "${remindOwnersDelegate}",
          "${escalateToNextRoleDelegate}");

  /** The transition a case takes when its first task starts. */
  public static final String TASK_STARTED = "task_started";

  private final Map<String, WaitState> waitStates = new LinkedHashMap<>();
  private final Map<String, List<Transition>> transitions = new LinkedHashMap<>();
  private final LifecycleKind kind;
  private final Map<String, String> formsOfTypes;
  private final List<String> nearestFirst;
  private final String quietBeginning;
  private final boolean putsStepsOff;

  private LifecycleModel(BpmnModelInstance diagram, Map<String, String> formsOfTypes) {
    this.kind = LifecycleKind.of(diagram).orElseThrow();
    this.formsOfTypes = formsOfTypes;
    this.nearestFirst = EntryPoints.nearestFirst(diagram);
    this.quietBeginning = EntryPoints.quiet(diagram).orElse(null);
    this.putsStepsOff =
        diagram.getModelElementsByType(FlowNode.class).stream()
            .anyMatch(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter());
  }

  /** Reads a lifecycle that has passed the deployment check. */
  public static LifecycleModel read(BpmnModelInstance diagram) {
    return read(diagram, Map.of());
  }

  /**
   * As {@link #read(BpmnModelInstance)}.
   *
   * @param formsOfTypes asked where a flow wants the form of the work's domain
   */
  public static LifecycleModel read(BpmnModelInstance diagram, Map<String, String> formsOfTypes) {
    LifecycleModel model = new LifecycleModel(diagram, formsOfTypes);
    for (UserTask task : diagram.getModelElementsByType(UserTask.class)) {
      model.kind.statusOf(task).ifPresent(status -> model.add(task, status));
    }
    return model;
  }

  public Collection<WaitState> waitStates() {
    return List.copyOf(waitStates.values());
  }

  public Optional<WaitState> waitState(String id) {
    return Optional.ofNullable(waitStates.get(id));
  }

  /** The wait state with this status that a token reaches in the fewest moves. */
  public Optional<WaitState> nearest(WorkStatus status) {
    return nearestFirst.stream()
        .flatMap(id -> waitState(id).stream())
        .filter(each -> each.status() == status)
        .findFirst();
  }

  /**
   * The wait state where a token begins, if nothing happens there by itself: then a token may as
   * well begin when it first leaves it.
   */
  public Optional<WaitState> quietBeginning() {
    return Optional.ofNullable(quietBeginning).flatMap(this::waitState);
  }

  /** Whether a job may carry out a transition, at least in part. */
  public boolean putsStepsOff() {
    return putsStepsOff;
  }

  /**
   * All transitions out of a wait state in the order of the diagram, those of the system included.
   */
  public List<Transition> transitionsAt(String waitStateId) {
    return transitions.getOrDefault(waitStateId, List.of());
  }

  /** The transitions out of a wait state that people are offered. */
  public List<Transition> choicesForPeopleAt(String waitStateId) {
    return transitionsAt(waitStateId).stream().filter(each -> !each.bySystem()).toList();
  }

  public Optional<Transition> transition(String waitStateId, String key) {
    return transitionsAt(waitStateId).stream().filter(each -> each.key().equals(key)).findFirst();
  }

  private void add(UserTask task, WorkStatus status) {
    waitStates.put(task.getId(), new WaitState(task.getId(), task.getName(), status));
    transitions.put(
        task.getId(),
        LifecyclePaths.transitionsOf(task).stream().map(flow -> transition(status, flow)).toList());
  }

  private Transition transition(WorkStatus from, SequenceFlow flow) {
    OrgoProperties properties = OrgoProperties.of(flow);
    Set<WorkStatus> leadsTo =
        LifecyclePaths.restsAfter(flow).stream()
            .flatMap(each -> kind.statusOf(each).stream())
            .collect(Collectors.toUnmodifiableSet());
    // What the law says holds even where the diagram forgot to say it.
    boolean reasonRequired =
        properties.find(OrgoProperties.REASON).filter("required"::equals).isPresent()
            || leadsTo.stream().anyMatch(to -> kind.needsReason(from, to));
    boolean bySystem =
        properties.find(OrgoProperties.BY).filter("system"::equals).isPresent()
            || leadsTo.stream().anyMatch(to -> kind.onlyTheSystemMay(from, to));
    return new Transition(
        LifecyclePaths.keyOf(flow).orElseThrow(),
        flow.getName(),
        flow.getId(),
        leadsTo,
        properties.find(OrgoProperties.FORM).orElse(null),
        forms(properties),
        reasonRequired,
        bySystem,
        properties.find(OrgoProperties.ICON).orElse(null),
        properties.find(OrgoProperties.VARIANT).orElse(null));
  }

  /** What the diagram says for a type goes before what the type's domain says. */
  private Map<String, String> forms(OrgoProperties flow) {
    Map<String, String> forms = new LinkedHashMap<>();
    if (flow.find(OrgoProperties.DOMAIN_FORM).filter("true"::equals).isPresent()) {
      forms.putAll(formsOfTypes);
    }
    forms.putAll(flow.below(OrgoProperties.FORM + "."));
    return Map.copyOf(forms);
  }
}
