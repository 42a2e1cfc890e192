package org.orgo.studio;

import org.orgo.platform.hashes.Sha256;

/** The hash by which a file's content is told from another. */
public final class ContentHash {

  private ContentHash() {}

  /** SHA-256, in hexadecimal digits. */
  public static String of(byte[] content) {
    return Sha256.hex(content);
  }
}
