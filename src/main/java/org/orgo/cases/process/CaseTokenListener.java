package org.orgo.cases.process;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.orgo.cases.lifecycle.CaseDiagram.Arrival;
import org.orgo.cases.lifecycle.CaseDiagram.CaseTokenMove;
import org.orgo.cases.lifecycle.CaseMoves;
import org.orgo.cases.lifecycle.CasePosition;
import org.orgo.engine.tokens.TokenSteps;
import org.orgo.vocabulary.work.CaseStatus;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Notes where tokens of cases leave and arrive, and lets the row follow before the engine's command
 * ends. A caller who drives the engine for a case passes the function that moves the row; {@link
 * CaseMoves} follows all other steps. A case has no clock and no step that escalates, so this is
 * less than its sibling for tasks does.
 */
@Component
class CaseTokenListener {

  private final ThreadLocal<Consumer<CaseTokenMove>> driving = new ThreadLocal<>();
  private final TokenSteps steps;
  private final CaseMoves moves;

  CaseTokenListener(TokenSteps steps, @Lazy CaseMoves moves) {
    this.steps = steps;
    this.moves = moves;
  }

  /** Runs an engine call and lets this function move the row. */
  void during(Consumer<CaseTokenMove> row, Runnable engineCall) {
    Consumer<CaseTokenMove> before = driving.get();
    driving.set(row);
    try {
      engineCall.run();
      steps.followOnly(row);
    } finally {
      if (before == null) {
        driving.remove();
      } else {
        driving.set(before);
      }
    }
  }

  void arrivedAt(DelegateTask task, CaseStatus status) {
    DelegateExecution execution = task.getExecution();
    CasePosition position =
        new CasePosition(
            task.getTaskDefinitionKey(), execution.getProcessDefinitionId(), task.getId(), true);
    stepOf(execution).arrived(new Arrival(status, task.getName(), position));
  }

  void left(DelegateTask task) {
    stepOf(task.getExecution()).left();
  }

  void ended(DelegateExecution execution, CaseStatus status) {
    CasePosition position = new CasePosition(null, execution.getProcessDefinitionId(), null, true);
    stepOf(execution).arrived(new Arrival(status, execution.getCurrentActivityName(), position));
  }

  void deleted(DelegateExecution execution) {
    stepOf(execution).gone();
  }

  private CaseTokenStep stepOf(DelegateExecution execution) {
    Consumer<CaseTokenMove> row = driving.get() == null ? moves::follow : driving.get();
    return steps.of(execution, CaseTokenStep.class, instance -> new CaseTokenStep(instance, row));
  }
}
