package org.orgo.cases.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.orgo.cases.Case;
import org.orgo.cases.CaseId;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.people.UserId;
import org.orgo.vocabulary.work.CaseStatus;

/**
 * The diagram behind a case, as the desk needs it. Implemented on the engine by {@code process}.
 *
 * <p>Each engine step reports what it did with the token before it commits: to the consumer given
 * for it, or to {@link CaseMoves#follow} when the desk did not ask for the step.
 */
public interface CaseDiagram {

  /**
   * Gives a new case its place in the diagram that holds for its organization. Its token begins
   * there at once only if something has to watch it.
   */
  CasePosition open(CaseId theCase);

  /** Takes a transition; the token begins on its flow if it has not begun before. */
  void take(Case theCase, Transition transition, Consumer<CaseTokenMove> row);

  /** Begins a new token for an archived case, where the diagram reopens resolved ones. */
  void reopen(Case theCase, Consumer<CaseTokenMove> row);

  /** The transitions at the case's present position, including those of the system. */
  List<Transition> transitions(Case theCase);

  /** Where the case stands; empty when it is archived. */
  Optional<String> waitState(Case theCase);

  /** The deployed diagram of the case, as XML. */
  String xml(Case theCase);

  default Optional<Transition> transition(Case theCase, String action) {
    return transitions(theCase).stream().filter(each -> each.key().equals(action)).findFirst();
  }

  /** Where a token arrived; the name is the position's name for people. */
  record Arrival(CaseStatus status, String name, CasePosition position) {}

  /**
   * What a step of the engine did with the token of a case.
   *
   * @param to where it arrived; null when a job still has to bring it there
   * @param left whether it left its position
   * @param gone whether an operator deleted the instance
   * @param action the transition that moved it; null when a timer or an operator did
   * @param actor who took that transition, when that was in an earlier step
   */
  record CaseTokenMove(
      CaseId caseId, Arrival to, boolean left, boolean gone, String action, UserId actor) {}
}
