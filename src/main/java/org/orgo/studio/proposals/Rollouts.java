package org.orgo.studio.proposals;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.persistence.ProposalMapper;
import org.orgo.studio.releases.NoEarlierVersion;
import org.orgo.studio.releases.Release;
import org.orgo.studio.releases.ReleaseKind;
import org.orgo.studio.releases.Releases;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rolls approved proposals out, at once or at their time, and takes them back. */
@Service
public class Rollouts {

  /** Beyond half of the work, what is tried would be the rule. */
  public static final int MAX_SHARE = 50;

  private final ProposalMapper proposals;
  private final ProposedDrafts drafts;
  private final Releases releases;
  private final AuditLog audit;
  private final Clock clock;

  Rollouts(
      ProposalMapper proposals,
      ProposedDrafts drafts,
      Releases releases,
      AuditLog audit,
      Clock clock) {
    this.proposals = proposals;
    this.drafts = drafts;
    this.releases = releases;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws ProposalIsSettled when it is not approved, or was rolled out already
   */
  @Transactional
  public Proposal rollOut(Proposal proposal) {
    requireRight();
    ProposalId id = proposal.proposalId();
    if (proposals.rollOut(CurrentTenant.require(), id) == 0) {
      throw new ProposalIsSettled(current(id));
    }
    releases.rollOut(id, proposal.title(), contents(id), base(id));
    drafts.released(proposal.draftId());
    return current(id);
  }

  /**
   * Has a share of new work take it, or changes how large the share is; the rest takes what is
   * live. Whoever watches it then rolls it out for everybody, or back.
   *
   * @param percent of new work
   * @throws ProposalIsSettled when it is not approved, or was rolled out already
   */
  @Transactional
  public Proposal rollOutToShare(Proposal proposal, int percent) {
    requireRight();
    if (percent < 1 || percent > MAX_SHARE) {
      throw new InvalidRequest(
          FieldError.of("share", "must be from 1 to %d percent".formatted(MAX_SHARE)));
    }
    ProposalId id = proposal.proposalId();
    // it waits for no time any more: somebody watches it
    if (proposals.schedule(CurrentTenant.require(), id, null, null) == 0) {
      throw new ProposalIsSettled(current(id));
    }
    releases.rollOutToShare(id, proposal.title(), contents(id), base(id), percent);
    return current(id);
  }

  private Map<String, byte[]> contents(ProposalId id) {
    Map<String, byte[]> files = new HashMap<>();
    proposals
        .contents(CurrentTenant.require(), id)
        .forEach(each -> files.put(each.file(), each.content()));
    return files;
  }

  private Map<String, String> base(ProposalId id) {
    Map<String, String> base = new HashMap<>();
    proposals
        .files(CurrentTenant.require(), id)
        .forEach(each -> base.put(each.file(), each.baseSha256()));
    return base;
  }

  /**
   * Has it rolled out by itself.
   *
   * @param at in the future; null to wait for somebody to do it
   */
  @Transactional
  public Proposal schedule(Proposal proposal, Instant at) {
    requireRight();
    if (at != null && !at.isAfter(clock.instant())) {
      throw new InvalidRequest(FieldError.of("at", "must be in the future"));
    }
    ProposalId id = proposal.proposalId();
    if (proposals.schedule(CurrentTenant.require(), id, at, null) == 0) {
      throw new ProposalIsSettled(current(id));
    }
    audit.record(LogCategory.WORKFLOW, "proposal.scheduled", "definition_proposal", id);
    return current(id);
  }

  /**
   * One step back: what was live before it is live again. From a share, all new work takes what is
   * live; the proposal stays approved.
   *
   * @throws NoEarlierVersion when it was not rolled out, or was taken back already
   */
  @Transactional
  public Proposal rollBack(Proposal proposal) {
    requireRight();
    if (releases.withdrawShare(proposal.proposalId())) {
      return current(proposal.proposalId());
    }
    List<Release> found = releases.ofProposal(proposal.proposalId());
    if (found.isEmpty() || found.get(found.size() - 1).kind() != ReleaseKind.ROLLED_OUT) {
      throw new NoEarlierVersion();
    }
    releases.rollBack(found.get(found.size() - 1).releaseId());
    return current(proposal.proposalId());
  }

  private Proposal current(ProposalId id) {
    return proposals.find(CurrentTenant.require(), id).orElseThrow();
  }

  private static void requireRight() {
    if (!CurrentActor.get().may(Permissions.PROCESS_DEPLOY)) {
      throw new NotAllowed(Permissions.PROCESS_DEPLOY);
    }
  }
}
