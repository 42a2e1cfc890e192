package org.orgo.cases.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.orgo.cases.CaseId;
import org.orgo.cases.lifecycle.CaseDiagram.Arrival;
import org.orgo.cases.lifecycle.CaseDiagram.CaseTokenMove;
import org.orgo.cases.lifecycle.MultipleCaseTokens;
import org.orgo.engine.tokens.RowStep;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;

/** What one engine command does with the token of one case. */
final class CaseTokenStep implements RowStep {

  private final ExecutionEntity instance;
  private final CaseId theCase;
  private final Consumer<CaseTokenMove> row;
  private Arrival to;
  private boolean left;
  private boolean gone;

  CaseTokenStep(ExecutionEntity instance, Consumer<CaseTokenMove> row) {
    this.instance = instance;
    this.theCase = CaseId.of(instance.getProcessBusinessKey());
    this.row = row;
  }

  @Override
  public boolean isFor(Object follower) {
    return row == follower;
  }

  void left() {
    left = true;
  }

  void gone() {
    gone = true;
  }

  void arrived(Arrival arrival) {
    if (to != null) {
      throw new MultipleCaseTokens(theCase);
    }
    to = arrival;
  }

  @Override
  public void follow(boolean noJob) {
    if (gone) {
      row.accept(new CaseTokenMove(theCase, null, left, true, null, null));
    } else if (to != null || left) {
      String actor = text(CaseLifecycle.ACTION_BY);
      UserId by = actor == null ? null : UserId.of(actor);
      row.accept(new CaseTokenMove(theCase, to, left, false, text(CaseLifecycle.ACTION), by));
      keepOrForget();
    }
  }

  /** Keeps for the job that goes on from here what would be lost with this command. */
  private void keepOrForget() {
    UserId actor = CurrentActor.get().userId();
    if (to == null && isKept(CaseLifecycle.ACTION)) {
      if (!isKept(CaseLifecycle.ACTION_BY) && actor != null) {
        instance.setVariable(CaseLifecycle.ACTION_BY, actor.toString());
      }
    } else if (to != null && to.position().waitState() != null) {
      forget(CaseLifecycle.ACTION);
      forget(CaseLifecycle.ACTION_BY);
    }
  }

  private void forget(String variable) {
    if (isKept(variable)) {
      instance.removeVariable(variable);
    }
  }

  private String text(String variable) {
    return (String) instance.getVariable(variable);
  }

  private boolean isKept(String variable) {
    TypedValue value = instance.getVariableTyped(variable);
    return value != null && !value.isTransient();
  }
}
