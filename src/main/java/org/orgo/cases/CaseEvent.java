package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.labels.EventOrigin;
import org.orgo.people.UserId;

/** Something that happened to a case. */
public record CaseEvent(
    UUID eventId,
    CaseId caseId,
    Kind kind,
    EventOrigin origin,
    UserId actorUserId,
    Instant occurredAt,
    ObjectNode data) {

  /** What kinds of events there are. */
  public enum Kind {
    CREATED,
    STATUS_CHANGED,
    TASK_ADDED,
    COMMENT_ADDED,
    EMAIL_LINKED,
    METADATA_UPDATED,
    LINKED
  }
}
