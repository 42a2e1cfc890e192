package org.orgo.tasks;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a task within its organization; also the business key of its lifecycle. */
public record TaskId(UUID value) implements Id {

  public static TaskId random() {
    return new TaskId(UUID.randomUUID());
  }

  public static TaskId of(String text) {
    return new TaskId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
