package org.orgo.reviews.response;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * The work a pattern was found in.
 *
 * @param items those the reader may see, newest first
 * @param hidden how many there are besides
 */
public record EvidenceList(List<EvidenceItem> items, int hidden) {

  /** A case, or a task without one. */
  public record EvidenceItem(
      @Nullable UUID caseId,
      @Nullable UUID taskId,
      String title,
      String label,
      String status,
      Instant createdAt) {}
}
