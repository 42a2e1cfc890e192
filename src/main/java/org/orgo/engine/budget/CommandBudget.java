package org.orgo.engine.budget;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.orgo.engine.access.EngineCaller;
import org.orgo.engine.access.EngineCaller.CallerKind;

/**
 * Counts what one command does for an organization. Two additions and, once in a while, a look at
 * the clock; nothing is stored.
 */
public final class CommandBudget {

  static final int MAX_STEPS = 2_000;
  static final int MAX_ROWS = 20_000;
  static final Duration MAX_TIME = Duration.ofSeconds(10);

  private static final int ROWS_PER_LOOK = 256;

  private final LongSupplier nanoTime;
  private long startedAt;
  private int steps;
  private int rows;

  /** An organization's own definition; null for a shared one. */
  private String begunIn;

  /** Null before the first step. */
  private HeldDefinitions held;

  public CommandBudget() {
    this(System::nanoTime);
  }

  CommandBudget(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.startedAt = nanoTime.getAsLong();
  }

  /** Holds the budget of the command it belongs to. */
  public interface Holder {
    CommandBudget budget();
  }

  /**
   * Runs what a step of ours takes long for and the diagram cannot make longer, such as reading
   * years of facts; its statements have limits of their own. The time is not counted.
   */
  public static void untimed(Runnable work) {
    long begin = System.nanoTime();
    try {
      work.run();
    } finally {
      CommandContext command = Context.getCommandContext();
      if (command != null && command.getDbEntityManager() instanceof Holder holder) {
        holder.budget().startedAt += System.nanoTime() - begin;
      }
    }
  }

  /**
   * @throws CommandOverBudget when the command goes beyond
   */
  void step(ExecutionEntity execution, HeldDefinitions heldHere) {
    if (steps == 0) {
      begunIn = ownDefinition(execution);
      held = heldHere;
      requireNotHeld(execution);
    }
    if (++steps > MAX_STEPS) {
      stop(MAX_STEPS + " steps", execution);
    }
    requireTime(execution);
  }

  /**
   * Counts a row that is read or written.
   *
   * @throws CommandOverBudget when the command goes beyond
   */
  public void row() {
    if (++rows > MAX_ROWS) {
      stop(MAX_ROWS + " rows", null);
    }
    if (rows % ROWS_PER_LOOK == 0) {
      requireTime(null);
    }
  }

  /**
   * Null for a shared definition: it was proven bounded when it was deployed, and one organization,
   * or a node that stands still, must not stop it for all others.
   */
  private static String ownDefinition(ExecutionEntity execution) {
    return execution.getProcessDefinition().getTenantId() == null
        ? null
        : execution.getProcessDefinitionId();
  }

  private void requireNotHeld(ExecutionEntity execution) {
    if (begunIn != null && held.contains(begunIn)) {
      throw CommandOverBudget.held(execution);
    }
  }

  private void requireTime(ExecutionEntity execution) {
    if (nanoTime.getAsLong() - startedAt > MAX_TIME.toNanos()) {
      stop(MAX_TIME.toSeconds() + " seconds", execution);
    }
  }

  /** What the engine and the installation do for themselves takes the time it takes. */
  private void stop(String passed, ExecutionEntity execution) {
    boolean isForSomebody =
        EngineCaller.current()
            .filter(caller -> caller.isSomebody() || caller.kind() == CallerKind.READER)
            .isPresent();
    if (isForSomebody) {
      if (begunIn != null) {
        held.overBudget(begunIn);
      }
      throw CommandOverBudget.after(passed, execution);
    }
  }
}
