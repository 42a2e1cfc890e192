package org.orgo.signals;

import java.time.Instant;
import org.orgo.mail.SignalId;
import org.orgo.vocabulary.work.SignalSource;

/**
 * A signal whose intake waits for an operator.
 *
 * @param signalId what the run that failed says it works on; the run's own id where it says nothing
 * @param channel null where no such signal is stored
 * @param recipient the mailbox it came to; null where it came another way
 * @param reason null where nobody said one
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
    /** It cannot be read and was put aside. */
    QUARANTINED,
    /** A step of its diagram failed too often. */
    FAILED,
    /** It is stored and not done with, and no diagram works on it. */
    STRANDED
  }

  public boolean quarantined() {
    return cause == Cause.QUARANTINED;
  }
}
