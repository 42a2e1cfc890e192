package org.orgo.signals.intake;

import java.util.function.Supplier;
import org.orgo.mail.SignalId;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.signals.persistence.SignalMapper;
import org.springframework.stereotype.Component;

/**
 * The signal whose diagram runs on this thread. The steps between two waits share it, so that a
 * signal is read once and its decision is made once; a run that begins after a wait reads its row.
 */
@Component
public class IntakeRuns {

  private final ThreadLocal<IntakeRun> running = new ThreadLocal<>();
  private final SignalMapper signals;

  IntakeRuns(SignalMapper signals) {
    this.signals = signals;
  }

  public <T> T during(IntakeRun run, Supplier<T> work) {
    running.set(run);
    try {
      return work.get();
    } finally {
      running.remove();
    }
  }

  IntakeRun of(SignalId id) {
    IntakeRun run = running.get();
    if (run == null || !run.signal().signalId().equals(id)) {
      run = read(id);
      running.set(run);
    }
    return run;
  }

  /** Forgets what was found out, because the row says more now. */
  IntakeRun readAgain(SignalId id) {
    running.remove();
    return of(id);
  }

  void done() {
    running.remove();
  }

  private IntakeRun read(SignalId id) {
    return new IntakeRun(
        signals.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("signal")));
  }
}
