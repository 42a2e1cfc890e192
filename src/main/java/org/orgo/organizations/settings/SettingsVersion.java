package org.orgo.organizations.settings;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A version of a file that an organization decided for itself.
 *
 * @param version from 1
 * @param content null when it was withdrawn
 */
public record SettingsVersion(
    String file, int version, @Nullable String content, Instant releasedAt) {

  public boolean isWithdrawn() {
    return content == null;
  }
}
