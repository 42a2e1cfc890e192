package org.orgo.engine.budget;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.orgo.platform.refusals.Refusal;
import org.springframework.lang.Nullable;

/**
 * A command does more than any diagram needs. One of the engine's own exceptions, without a cause:
 * no error event of a diagram catches it.
 */
public final class CommandOverBudget extends ProcessEngineException implements Refusal {

  private static final long serialVersionUID = 1L;

  private CommandOverBudget(String sentence) {
    super(sentence);
  }

  static CommandOverBudget after(String passed, @Nullable ExecutionEntity execution) {
    return new CommandOverBudget(
        "Stopped and taken back after %s%s: look for a loop, a repetition or a call without end"
            .formatted(passed, place(execution)));
  }

  /** For a definition that is not even begun any more. */
  static CommandOverBudget held(ExecutionEntity execution) {
    return new CommandOverBudget(
        "Not begun%s: it was stopped %d times within a minute, and is held for one"
            .formatted(place(execution), HeldDefinitions.MAX_BREACHES));
  }

  private static String place(ExecutionEntity execution) {
    return execution == null
        ? ""
        : ", last at %s of %s"
            .formatted(execution.getActivityId(), execution.getProcessDefinition().getKey());
  }

  @Override
  public String code() {
    return "engine_budget_exceeded";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
