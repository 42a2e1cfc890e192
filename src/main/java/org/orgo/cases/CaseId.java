package org.orgo.cases;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a case within its organization. */
public record CaseId(UUID value) implements Id {

  public static CaseId random() {
    return new CaseId(UUID.randomUUID());
  }

  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
