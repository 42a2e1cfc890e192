package org.orgo.engine.operations.jobs;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.access.JobRetries;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells the engine what to do with failed jobs of the current organization. */
@Component
class JobCommands {

  private static final int BATCH = 100;

  private final EngineAccess access;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final Clock clock;

  JobCommands(
      EngineAccess access,
      @Lazy RuntimeService runtime,
      @Lazy ManagementService management,
      Clock clock) {
    this.access = access;
    this.runtime = runtime;
    this.management = management;
    this.clock = clock;
  }

  /** Gives them all their tries again, the first one now. */
  void retry(List<String> jobIds) {
    access.run(
        () -> {
          for (int from = 0; from < jobIds.size(); from += BATCH) {
            management
                .setJobRetries(JobRetries.MAX_TRIES)
                .jobIds(jobIds.subList(from, Math.min(from + BATCH, jobIds.size())))
                .dueDate(Date.from(clock.instant()))
                .execute();
          }
        });
  }

  /** Sets the variable where it is, seen from the failed step outwards. */
  void set(String executionId, String variable, Object value) {
    access.run(() -> runtime.setVariable(executionId, variable, value));
  }

  void delete(String jobId) {
    access.run(() -> management.deleteJob(jobId));
  }
}
