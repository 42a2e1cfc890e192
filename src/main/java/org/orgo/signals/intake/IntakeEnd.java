package org.orgo.signals.intake;

import org.orgo.mail.threads.MailThreads;
import org.orgo.platform.CrashPoints;
import org.orgo.signals.Receipt;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.stereotype.Component;

/** Writes the outcome of a signal, in the transaction that brings it about. */
@Component
class IntakeEnd {

  private final SignalStore signals;
  private final MailThreads threads;

  IntakeEnd(SignalStore signals, MailThreads threads) {
    this.signals = signals;
    this.threads = threads;
  }

  void of(IntakeRun run) {
    signals.end(run);
    if (run.signal().channel() == SignalSource.EMAIL) {
      Receipt receipt = run.receipt();
      threads.routed(receipt.signalId(), receipt.taskId(), receipt.caseId());
      CrashPoints.reach("job.effectBeforeCommit");
    }
  }
}
