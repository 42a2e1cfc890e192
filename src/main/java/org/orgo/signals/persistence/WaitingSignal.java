package org.orgo.signals.persistence;

import java.time.Instant;
import org.orgo.labels.SignalSource;
import org.orgo.signals.SignalId;

/** A signal that did not become work. */
public record WaitingSignal(
    SignalId signalId, SignalSource channel, String recipient, Instant receivedAt, String reason) {}
