package org.orgo.signals;

import java.time.Instant;
import org.orgo.mail.SignalId;
import org.orgo.vocabulary.work.SignalSource;

/**
 * A signal whose intake waits for an operator: put aside, or failed too often.
 *
 * @param recipient the mailbox it came to; null where it came another way
 * @param reason null where nobody said one
 */
public record IntakeIncident(
    SignalId signalId,
    SignalSource channel,
    String recipient,
    boolean quarantined,
    String reason,
    int attempts,
    Instant at) {}
