package org.orgo.sync;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names an offline node within its organization. */
public record OfflineNodeId(UUID value) implements Id {

  public static OfflineNodeId random() {
    return new OfflineNodeId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
