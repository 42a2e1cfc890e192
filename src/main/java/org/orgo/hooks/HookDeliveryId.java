package org.orgo.hooks;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names one delivery of another program. */
public record HookDeliveryId(UUID value) implements Id {

  public static HookDeliveryId random() {
    return new HookDeliveryId(UUID.randomUUID());
  }

  public static HookDeliveryId of(String text) {
    return new HookDeliveryId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
