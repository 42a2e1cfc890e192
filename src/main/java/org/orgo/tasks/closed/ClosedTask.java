package org.orgo.tasks.closed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.tasks.NewTask;
import org.orgo.tasks.TaskKind;

/**
 * A task that was over before it came here.
 *
 * @param batch with what it came; also named by its events
 */
public record ClosedTask(NewTask task, UUID batch, Instant openedAt, Instant closedAt) {

  public TaskKind kind() {
    return task.decision().kind(task.originLabel());
  }

  /** Its metadata, marked as history. */
  public ObjectNode metadata() {
    return task.metadata().deepCopy().put("history", true);
  }

  /** When an answer was due, as it would have been. */
  public Instant deadline() {
    return openedAt.plus(task.decision().reactivity());
  }
}
