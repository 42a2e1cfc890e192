package org.orgo.people;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a user account within its organization. */
public record UserId(UUID value) implements Id {

  public static UserId random() {
    return new UserId(UUID.randomUUID());
  }

  public static UserId of(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
