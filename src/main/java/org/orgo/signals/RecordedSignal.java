package org.orgo.signals;

import java.time.Instant;
import java.util.UUID;
import org.orgo.routing.SignalFacts;

/**
 * A signal that the tables decided about, as far as they were told, and what became of it.
 *
 * @param taskId null when it opened none
 * @param caseId null when it belongs to none
 * @param reportedBy the account that reported it; null when nobody's did
 */
public record RecordedSignal(
    UUID signalId,
    SignalFacts facts,
    UUID taskId,
    UUID caseId,
    UUID reportedBy,
    Instant receivedAt) {}
