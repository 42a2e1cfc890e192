package org.orgo.signals;

import java.time.Instant;

/** A signal that was put aside, and why. */
public record QuarantinedSignal(SignalId signalId, Instant receivedAt, String reason) {}
