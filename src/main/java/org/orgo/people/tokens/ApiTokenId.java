package org.orgo.people.tokens;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names an API token; the id is not secret. */
public record ApiTokenId(UUID value) implements Id {

  static ApiTokenId random() {
    return new ApiTokenId(UUID.randomUUID());
  }

  public static ApiTokenId of(String text) {
    return new ApiTokenId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
