package org.orgo.reviews.response;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a pattern within its organization. */
public record PatternId(UUID value) implements Id {

  public static PatternId random() {
    return new PatternId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
