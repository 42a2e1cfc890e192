package org.orgo.notifications.broadcasts;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a broadcast within its organization; the business key of its diagram too. */
public record BroadcastId(UUID value) implements Id {

  public static BroadcastId random() {
    return new BroadcastId(UUID.randomUUID());
  }

  public static BroadcastId of(String text) {
    return new BroadcastId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
