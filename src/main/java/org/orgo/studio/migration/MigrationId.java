package org.orgo.studio.migration;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a migration within its organization. */
public record MigrationId(UUID value) implements Id {

  public static MigrationId random() {
    return new MigrationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
