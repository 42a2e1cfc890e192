package org.orgo.exports;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names an export within its organization. */
public record ExportId(UUID value) implements Id {

  public static ExportId random() {
    return new ExportId(UUID.randomUUID());
  }

  public static ExportId of(String text) {
    return new ExportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
