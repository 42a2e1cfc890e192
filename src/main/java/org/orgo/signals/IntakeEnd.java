package org.orgo.signals;

import java.time.Clock;
import org.orgo.labels.SignalSource;
import org.orgo.organizations.CrashPoints;
import org.orgo.organizations.CurrentTenant;
import org.orgo.signals.email.MailThreads;
import org.orgo.signals.persistence.SignalMapper;
import org.springframework.stereotype.Component;

/** Writes what became of a signal, in the transaction in which it became so. */
@Component
class IntakeEnd {

  private final SignalMapper signals;
  private final IntakeRuns runs;
  private final MailThreads threads;
  private final Clock clock;

  IntakeEnd(SignalMapper signals, IntakeRuns runs, MailThreads threads, Clock clock) {
    this.signals = signals;
    this.runs = runs;
    this.threads = threads;
    this.clock = clock;
  }

  void of(IntakeRun run) {
    Receipt receipt = run.receipt();
    if (run.signal().channel() == SignalSource.EMAIL) {
      signals.routed(
          CurrentTenant.require(),
          receipt.signalId(),
          receipt.outcome(),
          receipt.caseId(),
          receipt.taskId(),
          clock.instant());
      threads.routed(receipt.signalId(), receipt.taskId(), receipt.caseId());
      runs.done();
      CrashPoints.reach("job.effectBeforeCommit");
    } else {
      signals.insertRouted(CurrentTenant.require(), run.signal(), receipt, clock.instant());
    }
  }
}
