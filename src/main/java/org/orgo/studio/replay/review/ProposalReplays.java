package org.orgo.studio.replay.review;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.replay.NewReplay;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.ReplayDesk;
import org.orgo.studio.replay.ReplayStatus;
import org.orgo.studio.replay.outcome.ReplaySummaries;
import org.orgo.studio.replay.persistence.ReplayMapper;
import org.orgo.studio.replay.tables.ReplayTables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows with a proposal what it would have done, and replays it where nobody has. */
@Service
public class ProposalReplays {

  /** As many of the newest signals as the page of a draft offers. */
  private static final int SIGNALS = 10_000;

  private final ProposalDesk proposals;
  private final ReplayMapper replays;
  private final ReplaySummaries summaries;
  private final ReplayDesk desk;

  ProposalReplays(
      ProposalDesk proposals, ReplayMapper replays, ReplaySummaries summaries, ReplayDesk desk) {
    this.proposals = proposals;
    this.replays = replays;
    this.summaries = summaries;
    this.desk = desk;
  }

  /**
   * For everybody who may read the proposal, who need not be allowed to replay anything.
   *
   * @throws NotFound when the organization has no such proposal
   */
  @Transactional(readOnly = true)
  public ProposalReplay of(ProposalId id) {
    DraftId draft = proposals.get(id).draftId();
    ObjectNode proposed = JsonNodeFactory.instance.objectNode();
    proposals.files(id).forEach(each -> proposed.put(each.file(), each.sha256()));
    boolean replayable =
        ReplayTables.isReplayed(proposed.properties().stream().map(each -> each.getKey()).toList());
    Optional<Replay> same = replays.ofContent(CurrentTenant.require(), draft, proposed);
    if (same.isPresent()) {
      return current(replayable, same.get());
    }
    return replays.list(CurrentTenant.require(), draft.value(), null, 1).stream()
        .findFirst()
        .map(other -> new ProposalReplay(replayable, other, false, null))
        .orElseGet(() -> ProposalReplay.none(replayable));
  }

  /** Orders a replay of exactly what is proposed; refused as any other would be. */
  public Replay request(ProposalId id) {
    Proposal proposal = proposals.get(id);
    return desk.request(
        new NewReplay(proposal.draftId().value(), proposals.contents(id), SIGNALS, null));
  }

  private ProposalReplay current(boolean replayable, Replay replay) {
    boolean ready = replay.status() == ReplayStatus.READY;
    return new ProposalReplay(replayable, replay, true, ready ? summaries.of(replay) : null);
  }
}
