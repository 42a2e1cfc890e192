package org.orgo.cases.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.orgo.cases.Case;
import org.orgo.cases.CaseAction;
import org.orgo.cases.CaseActionNotOffered;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.engine.forms.FormAnswers;
import org.orgo.platform.limits.TextLimits;
import org.orgo.tasks.ActionCommand;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.stereotype.Component;

/** Offers transitions and takes them: the engine moves the token, the row follows. */
@Component
public class CaseActions {

  private final CaseDiagram diagram;
  private final CaseMoves moves;
  private final FormAnswers forms;

  CaseActions(CaseDiagram diagram, CaseMoves moves, FormAnswers forms) {
    this.diagram = diagram;
    this.moves = moves;
    this.forms = forms;
  }

  public CaseDiagram diagram() {
    return diagram;
  }

  public List<CaseAction> offered(Case theCase) {
    if (theCase.position().isInTransit()) {
      return List.of();
    }
    return theCase.status() == CaseStatus.ARCHIVED
        ? List.of(CaseAction.REOPEN)
        : diagram.transitions(theCase).stream()
            .filter(transition -> !transition.bySystem())
            .map(transition -> action(transition, theCase.type()))
            .toList();
  }

  private CaseAction action(Transition transition, String type) {
    return new CaseAction(
        transition.key(),
        transition.name(),
        forms.formOf(transition, type),
        transition.reasonRequired(),
        transition.icon(),
        transition.variant());
  }

  /**
   * @throws CaseActionNotOffered when the diagram does not offer it where the case stands
   * @throws CaseInTransit while a job still has to carry out an earlier transition
   */
  public Case take(Case theCase, ActionCommand command) {
    String action = command.action().toLowerCase(Locale.ROOT);
    TextLimits.requireAtMost("comment", command.comment(), TextLimits.MAX_REASON_LENGTH);
    if (theCase.position().isInTransit()) {
      throw new CaseInTransit(theCase);
    }
    if (theCase.status() == CaseStatus.ARCHIVED) {
      return reopen(theCase, action, command);
    }
    Transition transition =
        diagram
            .transition(theCase, action)
            .filter(each -> !each.bySystem())
            .orElseThrow(() -> notOffered(theCase, command.action()));
    ObjectNode answered =
        forms.withAnswers(
            theCase.type(),
            theCase.content().metadata(),
            transition,
            new FormAnswers.Said(command.comment(), command.form()));
    return moves.by(
        theCase.answered(answered),
        command.comment(),
        row -> diagram.take(theCase, transition, row));
  }

  private Case reopen(Case theCase, String action, ActionCommand command) {
    if (!action.equals(CaseAction.REOPEN.action())) {
      throw notOffered(theCase, command.action());
    }
    FormAnswers.requireReason(command.comment());
    return moves.reopened(theCase, command.comment(), row -> diagram.reopen(theCase, row));
  }

  /** Moves a case whose first task has started, as the diagram says. */
  public void taskStarted(Case theCase) {
    if (!theCase.position().isInTransit()) {
      diagram
          .transition(theCase, LifecycleModel.TASK_STARTED)
          .ifPresent(start -> moves.by(theCase, null, row -> diagram.take(theCase, start, row)));
    }
  }

  private CaseActionNotOffered notOffered(Case theCase, String action) {
    return new CaseActionNotOffered(
        action, theCase, offered(theCase).stream().map(CaseAction::action).toList());
  }
}
