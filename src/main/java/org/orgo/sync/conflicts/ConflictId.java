package org.orgo.sync.conflicts;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a conflict within its organization. */
public record ConflictId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
