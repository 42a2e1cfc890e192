package org.orgo.studio.migration.job;

import java.time.Clock;
import java.time.Duration;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.studio.migration.persistence.system.DueMigrationsMapper;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for migrations that wait. A node runs one at a time, whoever's it is, so that they take one
 * processor at most.
 */
@Component
class MigrationRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final DueMigrationsMapper directory;
  private final MigrationJob job;
  private final Clock clock;

  MigrationRounds(
      DueMigrationsMapper directory, MigrationJob job, TaskScheduler scheduler, Clock clock) {
    super(scheduler, INTERVAL, "Migrations could not be run");
    this.directory = directory;
    this.job = job;
    this.clock = clock;
  }

  @Override
  protected void round() {
    inTurn(directory.withMigrationsDue(clock.instant()), job::runNext);
  }
}
