package org.orgo.compliance.retention;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names the deletion of one night, and its certificate. */
public record DeletionRunId(UUID value) implements Id {

  public static DeletionRunId random() {
    return new DeletionRunId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
