package org.orgo.reviews.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.lang.Nullable;

/**
 * What a review decided, and its task as it is now.
 *
 * @param periodStart of the review that decided it
 */
public record ReviewDecision(
    UUID decisionId,
    UUID reviewId,
    LocalDate periodStart,
    String body,
    TaskId taskId,
    TaskStatus taskStatus,
    String ownerRole,
    @Nullable UserId decidedBy,
    Instant decidedAt) {}
