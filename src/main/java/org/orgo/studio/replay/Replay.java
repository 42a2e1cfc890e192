package org.orgo.studio.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;

/**
 * A candidate's tables over recorded signals.
 *
 * @param draftId null when it was asked for with files of its own
 * @param files the hash of each file, by its name
 * @param since null when any age will do
 * @param signalsTotal null until it has begun
 * @param result null until it is ready
 * @param failure why there is no result
 */
public record Replay(
    ReplayId replayId,
    UUID draftId,
    UserId requestedBy,
    ObjectNode files,
    int maxSignals,
    Instant since,
    ReplayStatus status,
    int signalsDone,
    Integer signalsTotal,
    ObjectNode result,
    String failure,
    int attempts,
    Instant createdAt,
    Instant finishedAt) {}
