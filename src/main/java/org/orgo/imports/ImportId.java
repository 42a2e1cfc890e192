package org.orgo.imports;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names one import of an archive. */
public record ImportId(UUID value) implements Id {

  public static ImportId random() {
    return new ImportId(UUID.randomUUID());
  }

  public static ImportId of(String text) {
    return new ImportId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
