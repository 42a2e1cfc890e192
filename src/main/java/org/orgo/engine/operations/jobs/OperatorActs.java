package org.orgo.engine.operations.jobs;

import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.orgo.audit.AuditLog;
import org.orgo.engine.operations.persistence.OperatorActMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Component;

/**
 * Records what an operator did about a failed job: a security event with the names of what changed,
 * and the reason in a row beside it, because the record itself holds nobody's words.
 */
@Component
class OperatorActs {

  private static final int MAX_REASON = 1_000;

  /** What was done; the name is what the row says. */
  enum Act {
    RETRIED_ALIKE("job.retried_alike"),
    MENDED("job.mended"),
    DROPPED("job.dropped");

    private final String action;

    Act(String action) {
      this.action = action;
    }
  }

  private final AuditLog audit;
  private final OperatorActMapper acts;
  private final Clock clock;

  OperatorActs(AuditLog audit, OperatorActMapper acts, Clock clock) {
    this.audit = audit;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * @throws InvalidRequest when no reason is given
   */
  static String requireReason(String reason) {
    InvalidRequest.requireText("reason", reason, MAX_REASON);
    return reason.strip();
  }

  /**
   * @param fields names of what changed
   */
  void record(Act act, FailedJob job, String reason, String... fields) {
    acts.insert(
        CurrentTenant.require(),
        CurrentActor.get().user().map(UserId::value).orElseThrow(),
        act.name(),
        job.jobId(),
        job.definitionKey(),
        job.step(),
        reason,
        clock.instant());
    audit.record(
        LogCategory.SECURITY,
        act.action,
        "job",
        job.jobId(),
        Stream.concat(
                Stream.of("process_instance " + job.instanceId(), "step " + job.step(), "reason"),
                Arrays.stream(fields))
            .toArray(String[]::new));
  }
}
