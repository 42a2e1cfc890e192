package org.orgo.studio.replay.web;

import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.replay.Replay;
import org.orgo.studio.replay.review.ProposalReplay;
import org.orgo.studio.replay.review.ProposalReplays;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** Says on the page of a proposal what it would have done. */
@Component
public class ReplayPanels {

  private final ProposalReplays replays;

  ReplayPanels(ProposalReplays replays) {
    this.replays = replays;
  }

  public ReplayPanel of(ProposalId proposal, Texts texts) {
    ProposalReplay found = replays.of(proposal);
    Replay replay = found.replay();
    return new ReplayPanel(
        found.replayable(),
        found.current() ? new ReplayWords(texts).shown(replay, found.summary()) : null,
        replay == null ? null : replay.createdAt(),
        found.isStale(),
        CurrentActor.get().may(Permissions.PROCESS_EDIT));
  }
}
