package org.orgo.notifications.storms;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a storm of escalations within its organization. */
public record StormId(UUID value) implements Id {

  @Override
  public String toString() {
    return value.toString();
  }
}
