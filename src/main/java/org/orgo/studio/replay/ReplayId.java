package org.orgo.studio.replay;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a replay within its organization. */
public record ReplayId(UUID value) implements Id {

  public static ReplayId random() {
    return new ReplayId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
