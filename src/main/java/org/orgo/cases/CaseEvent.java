package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.vocabulary.work.EventOrigin;
import org.springframework.lang.Nullable;

/** Something that happened to a case. */
public record CaseEvent(
    UUID eventId,
    CaseId caseId,
    CaseEventKind kind,
    EventOrigin origin,
    @Nullable UserId actorUserId,
    Instant occurredAt,
    ObjectNode data) {

  /** The event as the doing of somebody else. */
  public CaseEvent by(UserId actor) {
    return new CaseEvent(eventId, caseId, kind, origin, actor, occurredAt, data);
  }

  /** What kinds of events there are. */
  public enum CaseEventKind {
    CREATED,
    STATUS_CHANGED,
    TASK_ADDED,
    COMMENT_ADDED,
    EMAIL_LINKED,
    METADATA_UPDATED,
    LINKED
  }
}
