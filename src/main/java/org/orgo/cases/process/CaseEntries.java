package org.orgo.cases.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.orgo.cases.Case;
import org.orgo.cases.lifecycle.CasePosition;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.engine.deployment.model.WaitState;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.stereotype.Component;

/**
 * Finds where cases stand in their diagrams. A case without a token stands where its token will
 * begin: at the wait state it was given as it was opened, or, if it has none or its diagram was
 * deleted, at the nearest one of its status in the diagram that holds now.
 */
@Component
class CaseEntries {

  /** The action of an administrator who reopens an archived case. */
  static final String REOPEN = "reopen";

  private final Definitions definitions;

  CaseEntries(Definitions definitions) {
    this.definitions = definitions;
  }

  String newest() {
    return definitions.processToStart(CaseLifecycle.KEY);
  }

  LifecycleModel model(String definition) {
    return definitions.lifecycle(definition);
  }

  CasePosition position(Case theCase) {
    CasePosition at = theCase.position();
    if (at.begun() || theCase.status().isTerminal() || holds(at)) {
      return at;
    }
    String definition = newest();
    return CasePosition.before(
        model(definition).nearest(theCase.status()).map(WaitState::id).orElse(null), definition);
  }

  List<Transition> transitions(Case theCase) {
    CasePosition at = position(theCase);
    return at.waitState() == null
        ? List.of()
        : model(at.definition()).transitionsAt(at.waitState());
  }

  String xml(Case theCase) {
    CasePosition at = position(theCase);
    boolean kept = at.definition() != null && (at.begun() || definitions.exists(at.definition()));
    return definitions.diagram(kept ? at.definition() : newest());
  }

  private boolean holds(CasePosition at) {
    return at.definition() != null
        && at.waitState() != null
        && (at.definition().equals(newest()) || definitions.exists(at.definition()));
  }

  /** Begins a token where the diagram leads resolved cases back to work. */
  static void reopening(LifecycleModel model, ProcessInstantiationBuilder start) {
    Optional<Transition> drawn =
        model.waitStates().stream()
            .filter(place -> place.status() == CaseStatus.RESOLVED)
            .flatMap(place -> model.transitionsAt(place.id()).stream())
            .filter(each -> each.leadsTo().contains(CaseStatus.IN_PROGRESS))
            .findFirst();
    if (drawn.isPresent()) {
      start.startTransition(drawn.get().flowId());
    } else {
      start.startBeforeActivity(model.nearest(CaseStatus.IN_PROGRESS).orElseThrow().id());
    }
  }
}
