package org.orgo.studio.shares;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a partial release within its organization. */
public record PartialReleaseId(UUID value) implements Id {

  public static PartialReleaseId random() {
    return new PartialReleaseId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
