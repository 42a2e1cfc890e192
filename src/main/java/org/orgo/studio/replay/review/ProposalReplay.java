package org.orgo.studio.replay.review;

import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.outcome.ReplaySummary;
import org.springframework.lang.Nullable;

/**
 * What was replayed of a proposal.
 *
 * @param replayable whether signals are routed, or tasks live, by anything that is proposed
 * @param replay the newest of what is proposed, else of what its draft held before; null for none
 * @param current whether it replayed exactly what is proposed
 * @param summary for whoever looks at it now; null unless the replay is current and ready
 */
public record ProposalReplay(
    boolean replayable, @Nullable Replay replay, boolean current, @Nullable ReplaySummary summary) {

  static ProposalReplay none(boolean replayable) {
    return new ProposalReplay(replayable, null, false, null);
  }

  /** Something else was replayed than what is proposed. */
  public boolean isStale() {
    return replay != null && !current;
  }
}
