package org.orgo.tasks.takeover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.tasks.TaskEvent;

/**
 * A wish to take a task over, which nobody has granted yet.
 *
 * @param takeoverId of the event that told it
 * @param userId who asks
 */
public record Takeover(UUID takeoverId, UserId userId, Instant askedAt) {

  /** Field of an event's data that says what became of the wish. */
  public static final String FIELD = "takeover";

  static final String ASKED = "asked";

  /** Those of a task that wait; a new person in charge ends all that was asked before. */
  public static List<Takeover> pending(List<TaskEvent> events) {
    List<Takeover> pending = new ArrayList<>();
    for (TaskEvent event : events) {
      if (event.kind() == TaskEvent.TaskEventKind.OWNERSHIP_CHANGED) {
        pending.clear();
      } else if (event.data().path(FIELD).asText().equals(ASKED) && event.actorUserId() != null) {
        pending.removeIf(earlier -> earlier.userId().equals(event.actorUserId()));
        pending.add(new Takeover(event.eventId(), event.actorUserId(), event.occurredAt()));
      }
    }
    return List.copyOf(pending);
  }
}
