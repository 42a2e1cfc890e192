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
 * The diagram deletes a file in its time; what an organization's own diagram forgets goes here.
 */
@Component
class ExportRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final DueExportsMapper directory;
  private final ExportSteps steps;
  private final ExportJob job;
  private final Clock clock;

  ExportRounds(
      DueExportsMapper directory,
      ExportSteps steps,
      ExportJob job,
      TaskScheduler scheduler,
      Clock clock) {
    super(scheduler, INTERVAL, "Exports could not be written");
    this.directory = directory;
    this.steps = steps;
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
    steps.deleteExpired();
    return true;
  }
}
