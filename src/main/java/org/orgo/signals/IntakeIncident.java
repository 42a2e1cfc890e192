package org.orgo.signals;

import java.time.Instant;
import org.orgo.mail.SignalId;
import org.orgo.vocabulary.work.SignalSource;

/**
 * A signal whose intake waits for an operator.
 *
 * @param signalId the signal the failed run names; the run's own id when it names none
 * @param channel null when no such signal is stored
 * @param recipient the mailbox that received it; null when it did not come by mail
 * @param reason null when none is known
 */
public record IntakeIncident(
    SignalId signalId,
    SignalSource channel,
    String recipient,
    Cause cause,
    String reason,
    int attempts,
    Instant at) {

  /** Why it waits. */
  public enum Cause {
    /** Its mail could not be read and was put aside. */
    QUARANTINED,
    /** A step of its diagram failed too often. */
    FAILED,
    /** It is stored and unfinished, and no diagram works on it. */
    STRANDED
  }

  public boolean quarantined() {
    return cause == Cause.QUARANTINED;
  }
}
