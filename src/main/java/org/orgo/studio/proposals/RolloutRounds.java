package org.orgo.studio.proposals;

import java.time.Clock;
import java.time.Duration;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.studio.persistence.system.DueReleasesMapper;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Looks for proposals whose time has come; nodes skip each other's rows. */
@Component
class RolloutRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final DueReleasesMapper directory;
  private final DueRollouts due;
  private final Clock clock;

  RolloutRounds(
      DueReleasesMapper directory, DueRollouts due, TaskScheduler scheduler, Clock clock) {
    super(scheduler, INTERVAL, "Proposals could not be rolled out");
    this.directory = directory;
    this.due = due;
    this.clock = clock;
  }

  @Override
  protected void round() {
    inTurn(directory.withProposalsDue(clock.instant()), due::next);
  }
}
