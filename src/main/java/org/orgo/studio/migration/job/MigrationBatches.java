package org.orgo.studio.migration.job;

import java.util.List;
import java.util.Optional;
import org.orgo.studio.migration.DefinitionMigration;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.migration.MigratedBatch;
import org.orgo.tasks.migration.TaskMigrations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves some tasks and notes it, in one transaction: all of it happens or nothing. */
@Component
public class MigrationBatches {

  private final MigrationQueue queue;
  private final TaskMigrations tasks;

  MigrationBatches(MigrationQueue queue, TaskMigrations tasks) {
    this.queue = queue;
    this.tasks = tasks;
  }

  /** Empty when the migration was cancelled or another node has taken it over. */
  @Transactional
  public Optional<MigratedBatch> move(DefinitionMigration order, List<TaskId> batch) {
    if (!queue.hold(order)) {
      return Optional.empty();
    }
    MigratedBatch moved = tasks.migrate(order.mapping(), order.names(), batch);
    queue.moved(order, moved);
    return Optional.of(moved);
  }
}
