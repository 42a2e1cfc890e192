package org.orgo.wellbeing;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a group of people within its organization. */
public record GroupId(UUID value) implements Id {

  public static GroupId random() {
    return new GroupId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
