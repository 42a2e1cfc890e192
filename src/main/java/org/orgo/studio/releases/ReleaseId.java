package org.orgo.studio.releases;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a release within its organization. */
public record ReleaseId(UUID value) implements Id {

  public static ReleaseId random() {
    return new ReleaseId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
