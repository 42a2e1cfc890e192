package org.orgo.mail;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names one signal of any channel within its organization. */
public record SignalId(UUID value) implements Id {

  public static SignalId random() {
    return new SignalId(UUID.randomUUID());
  }

  public static SignalId of(String text) {
    return new SignalId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
