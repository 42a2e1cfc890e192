package org.orgo.tasks.process;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.orgo.engine.tokens.TokenSteps;
import org.orgo.tasks.escalation.EscalationSteps;
import org.orgo.tasks.lifecycle.Lifecycle.Position;
import org.orgo.tasks.lifecycle.Lifecycle.TokenMove;
import org.orgo.tasks.lifecycle.TaskMoves;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Notes where tokens of tasks leave, pass and arrive, and lets the row follow before the engine's
 * command ends. A caller who drives the engine for a task passes the function that moves the row;
 * {@link TaskMoves} follows all other steps.
 */
@Component
class WaitStateListener {

  private final ThreadLocal<Function<TokenMove, Instant>> driving = new ThreadLocal<>();
  private final TokenSteps steps;
  private final TaskMoves moves;

  WaitStateListener(TokenSteps steps, @Lazy TaskMoves moves) {
    this.steps = steps;
    this.moves = moves;
  }

  /** Runs an engine call and lets this function move the row. */
  void during(Function<TokenMove, Instant> row, Runnable engineCall) {
    Function<TokenMove, Instant> before = driving.get();
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

  void arrivedAt(DelegateTask task, TaskStatus status, boolean clockRuns) {
    ExecutionEntity execution = (ExecutionEntity) task.getExecution();
    stepOf(execution)
        .arrived(
            execution,
            new Position(
                status,
                task.getTaskDefinitionKey(),
                task.getName(),
                execution.getProcessDefinitionId(),
                task.getId(),
                clockRuns));
  }

  void left(DelegateTask task) {
    stepOf(task.getExecution()).left();
  }

  /** Notes what a step of the diagram says about an escalation. */
  void escalation(DelegateExecution execution, UnaryOperator<EscalationSteps> said) {
    stepOf(execution).escalation(said);
  }

  void ended(DelegateExecution execution, TaskStatus status) {
    stepOf(execution)
        .arrived(
            (ExecutionEntity) execution,
            new Position(
                status,
                null,
                execution.getCurrentActivityName(),
                execution.getProcessDefinitionId(),
                null,
                false));
  }

  private TokenStep stepOf(DelegateExecution execution) {
    Function<TokenMove, Instant> row = driving.get() == null ? moves::follow : driving.get();
    return steps.of(execution, TokenStep.class, instance -> new TokenStep(instance, row));
  }
}
