package org.orgo.tasks.slice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.engine.deployment.model.WaitState;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.stereotype.Component;

/**
 * Writes deployed lifecycles as a table that is obeyed without an engine: each wait state, each
 * choice of a person there, and the status it leads to, as far as the task law allows it. A choice
 * after which the diagram decides between statuses is left out: only the engine can take it.
 */
@Component
class TransitionTable {

  private final Definitions definitions;

  TransitionTable(Definitions definitions) {
    this.definitions = definitions;
  }

  List<AllowedTransition> of(Collection<String> definitionIds) {
    return definitionIds.stream().distinct().sorted().flatMap(this::rows).toList();
  }

  private Stream<AllowedTransition> rows(String definition) {
    LifecycleModel diagram = definitions.lifecycle(definition);
    return diagram.waitStates().stream()
        .flatMap(
            state ->
                diagram.choicesForPeopleAt(state.id()).stream()
                    .filter(choice -> isLawful(state, choice))
                    .map(choice -> row(definition, diagram, state, choice)));
  }

  private static boolean isLawful(WaitState from, Transition choice) {
    if (choice.leadsTo().size() != 1) {
      return false;
    }
    TaskStatus before = (TaskStatus) from.status();
    TaskStatus after = target(choice);
    boolean within = before == after && before.isUnresolved();
    return within || TaskLaw.allows(before, after) && !TaskLaw.onlyTheSystemMay(before, after);
  }

  private static AllowedTransition row(
      String definition, LifecycleModel diagram, WaitState from, Transition choice) {
    return new AllowedTransition(
        definition,
        from.id(),
        (TaskStatus) from.status(),
        choice.key(),
        choice.name(),
        restsAt(diagram, target(choice)),
        target(choice),
        choice.reasonRequired(),
        choice.form(),
        choice.formsByType());
  }

  private static TaskStatus target(Transition choice) {
    return (TaskStatus) choice.leadsTo().iterator().next();
  }

  /** The wait state with this status; of several, the first, if all offer the same. */
  private static String restsAt(LifecycleModel diagram, TaskStatus status) {
    List<String> states =
        diagram.waitStates().stream()
            .filter(state -> state.status() == status)
            .map(WaitState::id)
            .toList();
    Set<Set<String>> offers = new HashSet<>();
    states.forEach(state -> offers.add(choices(diagram, state)));
    return offers.size() == 1 ? states.get(0) : null;
  }

  private static Set<String> choices(LifecycleModel diagram, String state) {
    return diagram.choicesForPeopleAt(state).stream()
        .map(choice -> choice.key() + choice.leadsTo())
        .collect(Collectors.toUnmodifiableSet());
  }
}
