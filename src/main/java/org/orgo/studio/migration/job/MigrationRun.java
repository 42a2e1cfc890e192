package org.orgo.studio.migration.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.orgo.engine.migration.InstancesNotMigrated;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.migration.MigratedBatch;
import org.orgo.tasks.migration.RunningTasks;
import org.orgo.tasks.migration.StayReason;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Goes through the tasks of an order in batches, and again for those that somebody else was moving.
 * It works in one thread and rests behind each batch, so that those who work meanwhile are not kept
 * waiting.
 */
@Component
class MigrationRun {

  static final int BATCH = 50;

  private static final int PAGE = 1_000;
  private static final int MAX_PASSES = 3;
  private static final Duration BETWEEN_PASSES = Duration.ofMillis(500);

  private final RunningTasks running;
  private final MigrationBatches batches;

  MigrationRun(RunningTasks running, MigrationBatches batches) {
    this.running = running;
    this.batches = batches;
  }

  /** Somebody cancelled it, or another node has taken it over. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Another version is live by now, for which nobody has looked where tasks go on. */
  static final class MovedOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MovedOn() {
      super("Another version has gone live meanwhile; look at the preview again");
    }
  }

  /**
   * @return how many stayed and why, by the wait state where they are; empty when it was stopped
   */
  Optional<Map<String, Map<StayReason, Integer>>> run(DefinitionMigration order) {
    try {
      TasksLeft left = pass(order);
      for (int pass = 2; pass <= MAX_PASSES && isUnfinished(order); pass++) {
        LockSupport.parkNanos(BETWEEN_PASSES.toNanos());
        left = pass(order);
      }
      return Optional.of(left.among(running.in(order.fromDefinition()), order.mapping()));
    } catch (Stopped stopped) {
      return Optional.empty();
    }
  }

  private boolean isUnfinished(DefinitionMigration order) {
    return !running.next(order.mapping(), null, 1).isEmpty();
  }

  private TasksLeft pass(DefinitionMigration order) {
    TasksLeft left = new TasksLeft();
    List<TaskId> page = running.next(order.mapping(), null, PAGE);
    while (!page.isEmpty()) {
      for (int from = 0; from < page.size(); from += BATCH) {
        batch(order, page.subList(from, Math.min(from + BATCH, page.size())), left);
      }
      page = running.next(order.mapping(), page.get(page.size() - 1), PAGE);
    }
    return left;
  }

  private void batch(DefinitionMigration order, List<TaskId> tasks, TasksLeft left) {
    if (!running.live().equals(order.toDefinition())) {
      throw new MovedOn();
    }
    long begun = System.nanoTime();
    try {
      left.add(move(order, tasks).left());
    } catch (InstancesNotMigrated | ConcurrencyFailureException one) {
      // one keeps all back: each by itself
      tasks.forEach(task -> single(order, task, left));
    }
    LockSupport.parkNanos(System.nanoTime() - begun);
  }

  private void single(DefinitionMigration order, TaskId task, TasksLeft left) {
    try {
      left.add(move(order, List.of(task)).left());
    } catch (InstancesNotMigrated kept) {
      if (!kept.meanwhile()) {
        running.waitState(task).ifPresent(state -> left.add(state, StayReason.REFUSED, 1));
      }
    } catch (ConcurrencyFailureException meanwhile) {
      // it is tried again in the next pass, and counted as busy at the end
    }
  }

  private MigratedBatch move(DefinitionMigration order, List<TaskId> tasks) {
    return batches.move(order, tasks).orElseThrow(Stopped::new);
  }
}
