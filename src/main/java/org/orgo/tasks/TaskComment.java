package org.orgo.tasks;

import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.lang.Nullable;

/**
 * A comment on a task, written by a user or taken from a person's mail.
 *
 * @param body null where a list leaves it out, because others fill it
 */
public record TaskComment(
    UUID commentId,
    TaskId taskId,
    @Nullable UserId authorUserId,
    @Nullable PersonId authorPersonId,
    EventOrigin origin,
    CommentVisibility visibility,
    @Nullable String body,
    @Nullable UUID emailId,
    Instant createdAt) {}
