package org.orgo.hooks;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names one inbound webhook. */
public record HookId(UUID value) implements Id {

  public static HookId random() {
    return new HookId(UUID.randomUUID());
  }

  public static HookId of(String text) {
    return new HookId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
