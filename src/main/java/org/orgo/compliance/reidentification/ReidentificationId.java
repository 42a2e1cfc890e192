package org.orgo.compliance.reidentification;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a request to open a person, within its organization. */
public record ReidentificationId(UUID value) implements Id {

  public static ReidentificationId random() {
    return new ReidentificationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
