package org.orgo.exports.job;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.orgo.exports.persistence.system.DueExportsMapper;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for exports that wait or have expired; nodes share the work by skipping each other's rows.
 */
@Component
class ExportRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final DueExportsMapper directory;
  private final ExportQueue queue;
  private final ExportJob job;
  private final Clock clock;

  ExportRounds(
      DueExportsMapper directory,
      ExportQueue queue,
      ExportJob job,
      TaskScheduler scheduler,
      Clock clock) {
    super(scheduler, INTERVAL, "Exports could not be written");
    this.directory = directory;
    this.queue = queue;
    this.job = job;
    this.clock = clock;
  }

  @Override
  protected void round() {
    List<OrganizationId> due = directory.withExportsDue(clock.instant());
    due.forEach(organization -> alone(organization, this::expire));
    inTurn(due, job::writeNext);
  }

  private boolean expire() {
    queue.expire();
    return true;
  }
}
