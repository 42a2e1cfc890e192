package org.orgo.studio.web;

import java.util.List;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.ProposalFile;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.releases.Release;
import org.orgo.studio.releases.Releases;
import org.orgo.studio.shares.ShareWatch;
import org.orgo.studio.shares.ShareableFiles;
import org.orgo.studio.shares.Shares;
import org.springframework.stereotype.Component;

/** What the page of a proposal shows of its releases and of its share of new work. */
@Component
class RolloutParts {

  private final ProposalDesk desk;
  private final Releases releases;
  private final Shares shares;
  private final ShareWatch watch;

  RolloutParts(ProposalDesk desk, Releases releases, Shares shares, ShareWatch watch) {
    this.desk = desk;
    this.releases = releases;
    this.shares = shares;
    this.watch = watch;
  }

  List<Release> releases(ProposalId proposal) {
    return releases.ofProposal(proposal);
  }

  /** Null when the proposal was never tried on a share. */
  SharePanel share(ProposalId proposal) {
    return shares
        .ofProposal(proposal)
        .map(share -> new SharePanel(share, watch.of(share)))
        .orElse(null);
  }

  /** Whether all that is proposed can hold for some work and not for the rest. */
  boolean mayBeShared(ProposalId proposal) {
    return ShareableFiles.contain(desk.files(proposal).stream().map(ProposalFile::file).toList());
  }
}
