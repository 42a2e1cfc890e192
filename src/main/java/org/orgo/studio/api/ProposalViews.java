package org.orgo.studio.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalComment;
import org.orgo.studio.proposals.ProposalComments;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.ProposalFile;
import org.orgo.studio.proposals.ProposalStatus;
import org.orgo.studio.releases.Release;
import org.orgo.studio.releases.ReleaseKind;
import org.orgo.studio.releases.Releases;
import org.orgo.studio.shares.PartialOutcome;
import org.orgo.studio.shares.PartialRelease;
import org.orgo.studio.shares.ShareFigures;
import org.orgo.studio.shares.ShareFigures.SideFigures;
import org.orgo.studio.shares.ShareWatch;
import org.orgo.studio.shares.Shares;
import org.orgo.studio.shares.TriedFile;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** How proposals are shown to programs. */
@Component
class ProposalViews {

  private final ProposalDesk desk;
  private final ProposalComments comments;
  private final Releases releases;
  private final Shares shares;
  private final ShareWatch watch;

  ProposalViews(
      ProposalDesk desk,
      ProposalComments comments,
      Releases releases,
      Shares shares,
      ShareWatch watch) {
    this.desk = desk;
    this.comments = comments;
    this.releases = releases;
    this.shares = shares;
    this.watch = watch;
  }

  /** A proposal in a list. */
  record ProposalSummary(
      UUID proposalId,
      UUID draftId,
      String title,
      ProposalStatus status,
      UUID submittedBy,
      Instant submittedAt) {

    static ProposalSummary of(Proposal proposal) {
      return new ProposalSummary(
          proposal.proposalId().value(),
          proposal.draftId().value(),
          proposal.title(),
          proposal.status(),
          proposal.submittedBy().value(),
          proposal.submittedAt());
    }
  }

  record CommentView(UUID commentId, String body, UUID writtenBy, Instant writtenAt) {

    static CommentView of(ProposalComment comment) {
      return new CommentView(
          comment.commentId(), comment.body(), comment.writtenBy().value(), comment.writtenAt());
    }
  }

  /**
   * @param releasedBy absent when its time had come
   */
  record ReleaseView(
      int releaseNumber, ReleaseKind kind, @Nullable UUID releasedBy, Instant releasedAt) {

    static ReleaseView of(Release release) {
      return new ReleaseView(
          release.releaseNumber(), release.kind(), id(release.releasedBy()), release.releasedAt());
    }
  }

  /**
   * @param secondPerson whether somebody else than its authors has to approve it
   * @param dueAt when it goes live by itself
   * @param failure why it did not at its time
   * @param releases what it led to, oldest first
   * @param share the last time it was tried on a share of new work; null when it never was
   */
  record ProposalView(
      UUID proposalId,
      UUID draftId,
      String title,
      @Nullable String explanation,
      ProposalStatus status,
      boolean secondPerson,
      UUID submittedBy,
      Instant submittedAt,
      @Nullable UUID decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String decisionNote,
      @Nullable Instant dueAt,
      @Nullable String failure,
      int version,
      List<ProposalFile> files,
      List<CommentView> comments,
      List<ReleaseView> releases,
      @Nullable ShareView share) {}

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

  ProposalView of(Proposal proposal) {
    return new ProposalView(
        proposal.proposalId().value(),
        proposal.draftId().value(),
        proposal.title(),
        proposal.explanation(),
        proposal.status(),
        proposal.secondPerson(),
        proposal.submittedBy().value(),
        proposal.submittedAt(),
        id(proposal.decidedBy()),
        proposal.decidedAt(),
        proposal.decisionNote(),
        proposal.dueAt(),
        proposal.failure(),
        proposal.version(),
        desk.files(proposal.proposalId()),
        comments.list(proposal.proposalId()).stream().map(CommentView::of).toList(),
        releases.ofProposal(proposal.proposalId()).stream().map(ReleaseView::of).toList(),
        shares.ofProposal(proposal.proposalId()).map(this::share).orElse(null));
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

  private static UUID id(UserId user) {
    return user == null ? null : user.value();
  }
}
