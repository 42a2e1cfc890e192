package org.orgo.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that was tried and given up.
 *
 * @param taskId the task it is about; null when it is about none
 * @param reason what the server said, without addresses; null when it said nothing
 */
public record FailedMail(
    UUID outgoingId, UUID taskId, String reason, int attempts, Instant writtenAt) {}
