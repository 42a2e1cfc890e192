package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.orgo.vocabulary.work.Priority;

/** What a person edits on a task apart from moving it; null leaves a part as it is. */
public record TaskChange(
    String title,
    String description,
    Priority priority,
    Instant dueAt,
    ObjectNode metadata,
    Integer expectedVersion) {

  /** Nothing but the version that is expected. */
  public static TaskChange nothing(Integer expectedVersion) {
    return new TaskChange(null, null, null, null, null, expectedVersion);
  }

  public boolean isEmpty() {
    return equals(nothing(expectedVersion));
  }
}
