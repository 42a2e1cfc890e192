package org.orgo.studio.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.studio.api.ShareViews.ShareView;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalComment;
import org.orgo.studio.proposals.ProposalComments;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.ProposalFile;
import org.orgo.studio.proposals.ProposalStatus;
import org.orgo.studio.releases.Release;
import org.orgo.studio.releases.ReleaseKind;
import org.orgo.studio.releases.Releases;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.ReplayStatus;
import org.orgo.studio.replay.outcome.ReplaySummary;
import org.orgo.studio.replay.review.ProposalReplay;
import org.orgo.studio.replay.review.ProposalReplays;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** How proposals are shown to programs. */
@Component
class ProposalViews {

  private final ProposalDesk desk;
  private final ProposalComments comments;
  private final Releases releases;
  private final ShareViews shares;
  private final ProposalReplays replays;

  ProposalViews(
      ProposalDesk desk,
      ProposalComments comments,
      Releases releases,
      ShareViews shares,
      ProposalReplays replays) {
    this.desk = desk;
    this.comments = comments;
    this.releases = releases;
    this.shares = shares;
    this.replays = replays;
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
   * @param replay what it would have done; absent while neither it nor its draft was replayed
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
      @Nullable ShareView share,
      @Nullable ReplayedView replay) {}

  /**
   * What was replayed of it last.
   *
   * @param current whether exactly what is proposed was replayed, and not what its draft held
   *     before
   * @param maxSignals how many of the newest were taken at most
   * @param since absent when any age would do
   * @param result as the caller may see it; absent unless it is current and ready
   */
  record ReplayedView(
      UUID replayId,
      boolean current,
      ReplayStatus status,
      int maxSignals,
      @Nullable Instant since,
      Instant createdAt,
      @Nullable Instant finishedAt,
      @Nullable ReplaySummary result) {

    static ReplayedView of(ProposalReplay found) {
      Replay replay = found.replay();
      return replay == null
          ? null
          : new ReplayedView(
              replay.replayId().value(),
              found.current(),
              replay.status(),
              replay.maxSignals(),
              replay.since(),
              replay.createdAt(),
              replay.finishedAt(),
              found.summary());
    }
  }

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
        shares.of(proposal.proposalId()),
        ReplayedView.of(replays.of(proposal.proposalId())));
  }

  private static UUID id(UserId user) {
    return user == null ? null : user.value();
  }
}
