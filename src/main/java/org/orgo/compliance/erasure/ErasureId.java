package org.orgo.compliance.erasure;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names an erasure within its organization. */
public record ErasureId(UUID value) implements Id {

  public static ErasureId random() {
    return new ErasureId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
