package org.orgo.wellbeing;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names one answer within its organization. */
public record CheckinId(UUID value) implements Id {

  public static CheckinId random() {
    return new CheckinId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
