package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.lang.Nullable;

/**
 * Something that happened to a task.
 *
 * @param actorUserId null when the system did it
 * @param data what changed, by field name
 */
public record TaskEvent(
    UUID eventId,
    TaskId taskId,
    TaskEventKind kind,
    EventOrigin origin,
    @Nullable UserId actorUserId,
    Instant occurredAt,
    ObjectNode data) {

  /** The same event with another actor. */
  public TaskEvent by(UserId actor) {
    return new TaskEvent(eventId, taskId, kind, origin, actor, occurredAt, data);
  }

  /** The kinds of events. */
  public enum TaskEventKind {
    CREATED,
    STATUS_CHANGED,
    PRIORITY_CHANGED,
    OWNERSHIP_CHANGED,
    COMMENT_ADDED,
    EMAIL_LINKED,
    ESCALATED,
    DEADLINE_UPDATED,
    METADATA_UPDATED
  }
}
