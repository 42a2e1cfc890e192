package org.orgo.reviews;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a review within its organization. */
public record ReviewId(UUID value) implements Id {

  public static ReviewId random() {
    return new ReviewId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
