package org.orgo.studio.replay.job;

import java.time.Clock;
import java.time.Duration;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.studio.replay.persistence.system.DueReplaysMapper;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Looks for replays that wait. A node runs one at a time, whoever's it is, so that they take one
 * processor at most.
 */
@Component
class ReplayRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(1);

  private final DueReplaysMapper directory;
  private final ReplayJob job;
  private final Clock clock;

  ReplayRounds(DueReplaysMapper directory, ReplayJob job, TaskScheduler scheduler, Clock clock) {
    super(scheduler, INTERVAL, "Replays could not be run");
    this.directory = directory;
    this.job = job;
    this.clock = clock;
  }

  @Override
  protected void round() {
    inTurn(directory.withReplaysDue(clock.instant()), job::runNext);
  }
}
