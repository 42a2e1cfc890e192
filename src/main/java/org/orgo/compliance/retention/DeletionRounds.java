package org.orgo.compliance.retention;

import java.time.Duration;
import java.util.List;
import org.orgo.compliance.retention.persistence.system.DueDeletionsMapper;
import org.orgo.engine.retention.ProcessHistory;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for organizations whose night has come, and works their plans off, a small step of each in
 * turn. A step that fails is tried again in the next round.
 */
@Component
class DeletionRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofMinutes(10);

  /** Shorter than a day, which the organization's own calendar counts. */
  private static final Duration LATELY = Duration.ofHours(20);

  private final DueDeletionsMapper directory;
  private final DeletionSteps steps;
  private final ProcessHistory history;

  DeletionRounds(
      DueDeletionsMapper directory,
      DeletionSteps steps,
      ProcessHistory history,
      TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "What is due could not be deleted");
    this.directory = directory;
    this.steps = steps;
    this.history = history;
  }

  @Override
  protected void round() {
    if (history.jobsRunHere()) {
      List<OrganizationId> due = directory.withDeletionsDue(now().minus(LATELY));
      inTurn(due, () -> isRunning() && steps.next());
    }
  }

  @Override
  protected Duration firstAfter() {
    return INTERVAL;
  }
}
