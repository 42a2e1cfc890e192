package org.orgo.signals.persistence;

import java.time.Instant;
import org.orgo.mail.SignalId;
import org.orgo.vocabulary.work.SignalSource;

/** A signal that did not become work. */
public record WaitingSignal(
    SignalId signalId, SignalSource channel, String recipient, Instant receivedAt, String reason) {}
