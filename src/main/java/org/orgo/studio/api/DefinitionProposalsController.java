package org.orgo.studio.api;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.studio.api.ProposalViews.CommentView;
import org.orgo.studio.api.ProposalViews.ProposalSummary;
import org.orgo.studio.api.ProposalViews.ProposalView;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalComments;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.ProposalDiff;
import org.orgo.studio.proposals.ProposalDiff.FileDiff;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.proposals.ProposalIsSettled;
import org.orgo.studio.proposals.ProposalStatus;
import org.orgo.studio.proposals.Rollouts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/proposals")
class DefinitionProposalsController {

  private final ProposalDesk desk;
  private final ProposalComments comments;
  private final ProposalDiff diff;
  private final Rollouts rollouts;
  private final ProposalViews views;

  DefinitionProposalsController(
      ProposalDesk desk,
      ProposalComments comments,
      ProposalDiff diff,
      Rollouts rollouts,
      ProposalViews views) {
    this.desk = desk;
    this.comments = comments;
    this.diff = diff;
    this.rollouts = rollouts;
    this.views = views;
  }

  /**
   * @param draftId what is proposed, as it is now
   * @param explanation why; may be left out
   */
  record NewProposalBody(UUID draftId, String explanation) {}

  /**
   * @param comment what there is to say about it; may be left out
   * @param version the one that was looked at; may be left out
   */
  record DecisionBody(String comment, Integer version) {

    static final DecisionBody NOTHING = new DecisionBody(null, null);
  }

  record CommentBody(String body) {}

  /**
   * @param at when it goes live by itself; left out for at once
   * @param share the percentage of new work that takes it, up to 50; left out for all
   * @param version the one that was looked at; may be left out
   */
  record RollOutBody(Instant at, Integer share, Integer version) {

    static final RollOutBody AT_ONCE = new RollOutBody(null, null, null);
  }

  /** Proposes a draft: it is not edited any more unless the proposal is rejected. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ProposalView> submitProposal(@RequestBody NewProposalBody body) {
    Proposal proposal = submit(body);
    return ResponseEntity.created(URI.create("/api/v3/proposals/" + proposal.proposalId()))
        .body(views.of(proposal));
  }

  /** Lists the proposals of the organization, newest first. */
  @GetMapping
  Page<ProposalSummary> listProposals(
      @RequestParam(required = false) ProposalStatus status,
      @RequestParam(required = false) Integer limit,
      @RequestParam(required = false) String cursor) {
    return desk.list(status, PageRequest.of(limit, cursor)).map(ProposalSummary::of);
  }

  /** Shows a proposal with its files, what was said about it, and what it led to. */
  @GetMapping("/{id}")
  ProposalView getProposal(@PathVariable UUID id) {
    return views.of(desk.get(new ProposalId(id)));
  }

  /** Lists what a proposal changes, file by file, all on one page. */
  @GetMapping("/{id}/diff")
  Page<FileDiff> listProposalDifferences(@PathVariable UUID id) {
    return new Page<>(diff.of(new ProposalId(id)), null);
  }

  /** Says something about a proposal. */
  @PostMapping("/{id}/comments")
  @ResponseStatus(HttpStatus.CREATED)
  CommentView commentProposal(@PathVariable UUID id, @RequestBody CommentBody body) {
    return CommentView.of(comments.add(new ProposalId(id), body.body()));
  }

  /** Approves a proposal; it is rolled out by another step. */
  @PostMapping("/{id}/approve")
  ProposalView approveProposal(
      @PathVariable UUID id, @RequestBody(required = false) DecisionBody body) {
    DecisionBody said = body == null ? DecisionBody.NOTHING : body;
    Proposal proposal = seen(id, said.version());
    return views.of(desk.approve(proposal.proposalId(), said.comment()));
  }

  /** Rejects a proposal, or takes one's own back; its draft is open again. */
  @PostMapping("/{id}/reject")
  ProposalView rejectProposal(
      @PathVariable UUID id, @RequestBody(required = false) DecisionBody body) {
    DecisionBody said = body == null ? DecisionBody.NOTHING : body;
    Proposal proposal = seen(id, said.version());
    return views.of(desk.reject(proposal.proposalId(), said.comment()));
  }

  /** Rolls an approved proposal out, at once or at a time, for everybody or a share of new work. */
  @PostMapping("/{id}/roll-out")
  ProposalView rollOutProposal(
      @PathVariable UUID id, @RequestBody(required = false) RollOutBody body) {
    RollOutBody wanted = body == null ? RollOutBody.AT_ONCE : body;
    Proposal proposal = seen(id, wanted.version());
    return views.of(rollOut(proposal, wanted));
  }

  private Proposal rollOut(Proposal proposal, RollOutBody wanted) {
    if (wanted.share() == null) {
      return wanted.at() == null
          ? rollouts.rollOut(proposal)
          : rollouts.schedule(proposal, wanted.at());
    }
    if (wanted.at() != null) {
      throw new InvalidRequest(FieldError.of("at", "a share begins at once"));
    }
    return rollouts.rollOutToShare(proposal, wanted.share());
  }

  /** Takes a proposal back that went live or to a share: what was live before is live again. */
  @PostMapping("/{id}/roll-back")
  ProposalView rollBackProposal(@PathVariable UUID id) {
    Proposal proposal = desk.get(new ProposalId(id));
    return views.of(rollouts.rollBack(proposal));
  }

  private Proposal submit(NewProposalBody body) {
    if (body.draftId() == null) {
      throw new UnknownReference("draft_id", "draft");
    }
    try {
      return desk.submit(new DraftId(body.draftId()), body.explanation());
    } catch (NotFound absent) {
      throw new UnknownReference("draft_id", "draft");
    }
  }

  private Proposal seen(UUID id, Integer version) {
    Proposal proposal = desk.get(new ProposalId(id));
    if (version != null && version != proposal.version()) {
      throw new ProposalIsSettled(proposal);
    }
    return proposal;
  }
}
