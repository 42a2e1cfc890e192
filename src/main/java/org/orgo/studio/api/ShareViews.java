package org.orgo.studio.api;

import java.time.Instant;
import java.util.List;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.shares.PartialOutcome;
import org.orgo.studio.shares.PartialRelease;
import org.orgo.studio.shares.ShareFigures;
import org.orgo.studio.shares.ShareFigures.SideFigures;
import org.orgo.studio.shares.ShareWatch;
import org.orgo.studio.shares.Shares;
import org.orgo.studio.shares.TriedFile;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** How a share of new work that takes a proposal is shown to programs. */
@Component
class ShareViews {

  private final Shares shares;
  private final ShareWatch watch;

  ShareViews(Shares shares, ShareWatch watch) {
    this.shares = shares;
    this.watch = watch;
  }

  /**
   * A share of new work that takes a proposal.
   *
   * @param percent of new work
   * @param endedAt null while it runs
   * @param figures of what began while it ran
   */
  record ShareView(
      int percent,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable PartialOutcome outcome,
      List<TriedFile> files,
      FiguresView figures) {}

  /**
   * @param comparable whether enough began on both sides to compare them
   * @param minimumGroup from how many on work is counted that the reader may not read
   */
  record FiguresView(SideFigures live, SideFigures tried, boolean comparable, int minimumGroup) {}

  /** Null when the proposal was never tried on a share. */
  ShareView of(ProposalId proposal) {
    return shares.ofProposal(proposal).map(this::share).orElse(null);
  }

  private ShareView share(PartialRelease share) {
    ShareFigures figures = watch.of(share);
    return new ShareView(
        share.percent(),
        share.startedAt(),
        share.endedAt(),
        share.outcome(),
        shares.files(share),
        new FiguresView(
            figures.live(), figures.tried(), !figures.isTooFewToCompare(), figures.minimumGroup()));
  }
}
