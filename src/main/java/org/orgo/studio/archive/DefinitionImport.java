package org.orgo.studio.archive;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.orgo.studio.drafts.Draft;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.Rollouts;
import org.orgo.studio.releases.Releases;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings definitions from files in by the way that everybody's changes go: draft, proposal,
 * approval, roll-out. Whoever may not approve what they bring in leaves a proposal that waits.
 */
@Service
public class DefinitionImport {

  private final DraftDesk drafts;
  private final ProposalDesk proposals;
  private final Rollouts rollouts;
  private final Releases releases;

  DefinitionImport(DraftDesk drafts, ProposalDesk proposals, Rollouts rollouts, Releases releases) {
    this.drafts = drafts;
    this.proposals = proposals;
    this.rollouts = rollouts;
    this.releases = releases;
  }

  /**
   * What became of the files.
   *
   * @param proposal what they were proposed as; null when there were none
   * @param waiting whether somebody else has to approve it before it holds
   */
  public record Proposed(@Nullable UUID proposal, boolean waiting) {}

  /**
   * @param files contents by path, each differing from what is live
   * @param givenUp paths of own versions in whose place the shared ones hold again
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Proposed bringIn(String title, Map<String, byte[]> files, Collection<String> givenUp) {
    givenUp.forEach(path -> releases.backToShared(OwnedDefinitions.name(path)));
    if (files.isEmpty()) {
      return new Proposed(null, false);
    }
    Draft draft = drafts.create(title);
    files.forEach(
        (path, content) -> drafts.put(draft.draftId(), OwnedDefinitions.name(path), content, null));
    Proposal proposal = proposals.submit(draft.draftId(), null);
    boolean waiting = proposals.whyNotApprove(proposal.proposalId()) != null;
    if (!waiting) {
      rollouts.rollOut(proposals.approve(proposal.proposalId(), null));
    }
    return new Proposed(proposal.proposalId().value(), waiting);
  }
}
