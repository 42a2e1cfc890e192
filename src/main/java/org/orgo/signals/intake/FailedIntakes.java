package org.orgo.signals.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.orgo.mail.SignalId;

/** Finds and retries intakes that stopped in the engine. Implemented on it by {@code process}. */
public interface FailedIntakes {

  /** The intakes with a step that failed too often. */
  List<Failed> list();

  /** Tries again at once; false when nothing of this signal failed. */
  boolean retry(SignalId signal);

  /** Of these signals, the ones that a diagram works on or waits for. */
  Set<SignalId> running(Collection<SignalId> signals);

  /** Whether a diagram works on the signal or waits for something. */
  boolean isRunning(SignalId signal);

  /**
   * @param signalId the signal the run names, whether or not it is stored; the run's own id when it
   *     names none
   */
  record Failed(SignalId signalId, String reason, int attempts, Instant at) {}
}
