package org.orgo.studio.drafts;

import java.util.UUID;
import org.orgo.platform.Id;

/** Names a draft within its organization. */
public record DraftId(UUID value) implements Id {

  public static DraftId random() {
    return new DraftId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
