package org.orgo.studio.drafts;

import java.time.Instant;
import org.orgo.people.UserId;

/**
 * A change to one or more definitions.
 *
 * @param version goes up with each change, so that nobody undoes what they never saw
 */
public record Draft(
    DraftId draftId,
    String title,
    DraftStatus status,
    UserId createdBy,
    Instant createdAt,
    Instant updatedAt,
    int version) {}
