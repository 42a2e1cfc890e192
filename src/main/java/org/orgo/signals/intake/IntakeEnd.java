package org.orgo.signals.intake;

import java.time.Clock;
import org.orgo.mail.threads.MailThreads;
import org.orgo.platform.CrashPoints;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.Receipt;
import org.orgo.signals.persistence.SignalMapper;
import org.orgo.vocabulary.work.SignalSource;
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
