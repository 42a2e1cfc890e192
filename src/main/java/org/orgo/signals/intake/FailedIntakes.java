package org.orgo.signals.intake;

import java.time.Instant;
import java.util.List;
import org.orgo.mail.SignalId;

/** What the engine knows of intakes that came to a stop. Implemented on it by {@code process}. */
public interface FailedIntakes {

  /** Those whose steps failed too often. */
  List<Failed> list();

  /** Tries again at once; false where nothing of this signal failed. */
  boolean retry(SignalId signal);

  /** Whether a diagram works on the signal, or waits to. */
  boolean isRunning(SignalId signal);

  /**
   * @param signalId what the run says it works on, whether or not there is such a signal; the run's
   *     own id where it says nothing
   */
  record Failed(SignalId signalId, String reason, int attempts, Instant at) {}
}
