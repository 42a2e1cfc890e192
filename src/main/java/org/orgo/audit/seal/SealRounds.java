package org.orgo.audit.seal;

import java.time.Duration;
import org.orgo.audit.persistence.system.UnsealedEntriesMapper;
import org.orgo.platform.scheduling.Rounds;
import org.springframework.scheduling.TaskScheduler;

/** Looks for entries to seal, so often that none waits ten seconds. */
class SealRounds extends Rounds {

  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final UnsealedEntriesMapper directory;
  private final AuditSealer sealer;

  SealRounds(UnsealedEntriesMapper directory, AuditSealer sealer, TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "Audit entries could not be sealed");
    this.directory = directory;
    this.sealer = sealer;
  }

  @Override
  protected void round() {
    inTurn(directory.withUnsealedEntries(), sealer::sealNext);
  }
}
