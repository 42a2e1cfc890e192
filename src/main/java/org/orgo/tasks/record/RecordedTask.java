package org.orgo.tasks.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.orgo.people.UserId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskEvent;

/**
 * A task with all that is stored of it, oldest first.
 *
 * @param unnamed accounts that ANONYMISED work does not name, because it may be about them
 */
public record RecordedTask(
    Task task,
    List<TaskEvent> events,
    List<TaskComment> comments,
    List<RecordedDecision> decisions,
    Set<UserId> unnamed) {

  /** Why the task was put where it is. */
  public record RecordedDecision(Instant decidedAt, ObjectNode explanation) {}
}
