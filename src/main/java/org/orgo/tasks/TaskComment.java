package org.orgo.tasks;

import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.EventOrigin;

/**
 * A comment on a task, written by a user or taken from a person's mail.
 *
 * @param body null where a list leaves it out, because others fill it
 */
public record TaskComment(
    UUID commentId,
    TaskId taskId,
    UserId authorUserId,
    PersonId authorPersonId,
    EventOrigin origin,
    CommentVisibility visibility,
    String body,
    UUID emailId,
    Instant createdAt) {}
