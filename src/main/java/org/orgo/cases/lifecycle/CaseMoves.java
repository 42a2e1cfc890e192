package org.orgo.cases.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.orgo.cases.Case;
import org.orgo.cases.CaseChangedMeanwhile;
import org.orgo.cases.CaseId;
import org.orgo.cases.lifecycle.CaseDiagram.Arrival;
import org.orgo.cases.lifecycle.CaseDiagram.CaseTokenMove;
import org.orgo.cases.persistence.Cases;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.vocabulary.work.CaseLaw;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.stereotype.Component;

/**
 * Moves a case's row after its token, whoever moved that: a click, the start of a task, a timer or
 * an operator. Each move writes one event and one audit entry.
 */
@Component
public class CaseMoves {

  private static final String ARCHIVED = "The case was archived";

  private final Cases cases;
  private final TaskDesk taskDesk;
  private final TaskBoard taskBoard;

  CaseMoves(Cases cases, TaskDesk taskDesk, TaskBoard taskBoard) {
    this.cases = cases;
    this.taskDesk = taskDesk;
    this.taskBoard = taskBoard;
  }

  /**
   * Handles tokens moved by a timer or an operator rather than by CaseDesk.
   *
   * @throws IllegalCaseTransition when the case law does not allow it; the token then stays where
   *     it was
   */
  public void follow(CaseTokenMove move) {
    Case theCase = cases.locked(move.caseId());
    follow(theCase, move, null, goesOnReopening(theCase, move));
  }

  /**
   * An archived case has a token only where an administrator has begun to reopen it; the job that
   * goes on with it carries the action that was taken.
   */
  private static boolean goesOnReopening(Case theCase, CaseTokenMove move) {
    return theCase.status().isTerminal() && move.action() != null;
  }

  /**
   * Lets the engine take a step and moves the row after it.
   *
   * @param theCase the case as it was read for this, with the answers to a form
   * @param reason what the person said; may be null
   */
  Case by(Case theCase, String reason, Consumer<Consumer<CaseTokenMove>> engineStep) {
    return by(theCase, reason, false, engineStep);
  }

  /** As {@link #by}, for the one move that needs an administrator. */
  Case reopened(Case theCase, String reason, Consumer<Consumer<CaseTokenMove>> engineStep) {
    return by(theCase, reason, true, engineStep);
  }

  private Case by(
      Case theCase,
      String reason,
      boolean administered,
      Consumer<Consumer<CaseTokenMove>> engineStep) {
    AtomicReference<Case> moved = new AtomicReference<>(theCase);
    try {
      engineStep.accept(move -> moved.set(follow(theCase, move, reason, administered)));
    } catch (CaseChangedMeanwhile lost) {
      // the engine knows that it lost, and not to what
      throw lost.current().isPresent()
          ? lost
          : new CaseChangedMeanwhile(cases.committed(theCase.caseId()));
    }
    return moved.get();
  }

  private Case follow(Case theCase, CaseTokenMove move, String reason, boolean administered) {
    CasePosition before = theCase.position();
    if (move.gone()) {
      return settle(theCase, theCase.status().isTerminal() ? before.over() : CasePosition.NONE);
    }
    if (move.to() == null) {
      return settle(theCase, before.underWay());
    }
    if (before.token() != null && !move.left()) {
      throw new MultipleCaseTokens(theCase.caseId());
    }
    boolean begins = !before.begun() || before.waitState() == null;
    if (begins && move.action() == null && move.to().status() == theCase.status()) {
      return settle(theCase, move.to().position());
    }
    requireLawful(theCase.status(), move.to().status(), administered);
    return arrive(theCase, move, reason);
  }

  private static void requireLawful(CaseStatus from, CaseStatus to, boolean administered) {
    boolean within = from == to && !from.isTerminal();
    boolean lawful =
        administered ? CaseLaw.allowsAnAdministrator(from, to) : CaseLaw.allows(from, to);
    if (!within && !lawful) {
      throw new IllegalCaseTransition(from, to);
    }
  }

  private Case settle(Case theCase, CasePosition position) {
    return cases.settle(theCase, theCase.at(position, cases.now()));
  }

  private Case arrive(Case theCase, CaseTokenMove move, String reason) {
    Arrival to = move.to();
    boolean over = to.status().isTerminal();
    CasePosition position = over ? to.position().over() : to.position();
    Case arrived = theCase.movedTo(to.status(), position, cases.now());
    cases.move(theCase, arrived, told(theCase, move, reason), move.actor());
    if (over) {
      cancelTasks(theCase.caseId(), reason == null ? ARCHIVED : reason);
    }
    return arrived;
  }

  private static ObjectNode told(Case theCase, CaseTokenMove move, String reason) {
    ObjectNode data = Cases.data().put("from", theCase.status().name());
    data.put("to", move.to().status().name());
    if (move.action() != null) {
      data.put("action", move.action());
    }
    if (theCase.status() == move.to().status()) {
      data.put("place", move.to().name());
    }
    if (reason != null && !reason.isBlank()) {
      data.put("reason", reason);
    }
    return data;
  }

  private void cancelTasks(CaseId id, String reason) {
    taskBoard.openOfCase(id.value()).forEach(task -> taskDesk.cancel(task, reason));
  }
}
