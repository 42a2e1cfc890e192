package org.orgo.studio.drafts;

import java.time.Instant;
import org.orgo.people.UserId;
import org.orgo.studio.DefinitionKind;
import org.springframework.lang.Nullable;

/**
 * A file of a draft.
 *
 * @param baseSha256 what was live when its editing began; null when there was nothing
 */
public record DraftFile(
    String file, String sha256, @Nullable String baseSha256, UserId changedBy, Instant changedAt) {

  public DefinitionKind kind() {
    return DefinitionKind.of(file).orElseThrow();
  }
}
