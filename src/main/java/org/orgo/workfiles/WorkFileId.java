package org.orgo.workfiles;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names one file of work. */
public record WorkFileId(UUID value) implements Id {

  public static WorkFileId random() {
    return new WorkFileId(UUID.randomUUID());
  }

  public static WorkFileId of(String text) {
    return new WorkFileId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
