package org.orgo.audit.hold;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a legal hold within its organization. */
public record HoldId(UUID value) implements Id {

  public static HoldId random() {
    return new HoldId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
