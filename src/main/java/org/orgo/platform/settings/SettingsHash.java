package org.orgo.platform.settings;

import org.orgo.platform.hashes.Sha256;

/** Names the content of settings where they are recorded. */
public final class SettingsHash {

  private SettingsHash() {}

  /** Such as {@code sha256:9f86d0…}. */
  public static String of(String content) {
    return "sha256:" + Sha256.hex(content);
  }
}
