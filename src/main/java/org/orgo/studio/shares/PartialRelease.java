package org.orgo.studio.shares;

import java.time.Instant;
import org.orgo.people.UserId;
import org.orgo.studio.proposals.ProposalId;
import org.springframework.lang.Nullable;

/**
 * A change that holds for a share of what begins.
 *
 * @param percent of new work that takes it
 * @param endedAt null while it runs
 * @param outcome null while it runs
 */
public record PartialRelease(
    PartialReleaseId partialReleaseId,
    ProposalId proposalId,
    int percent,
    @Nullable UserId startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable PartialOutcome outcome) {

  public boolean isRunning() {
    return endedAt == null;
  }
}
