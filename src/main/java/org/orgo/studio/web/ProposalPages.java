package org.orgo.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.studio.proposals.Proposal;
import org.orgo.studio.proposals.ProposalComment;
import org.orgo.studio.proposals.ProposalComments;
import org.orgo.studio.proposals.ProposalDesk;
import org.orgo.studio.proposals.ProposalId;
import org.orgo.studio.proposals.ProposalStatus;
import org.orgo.studio.releases.Release;
import org.orgo.studio.releases.ReleaseKind;
import org.orgo.studio.web.ProposalPage.CommentRow;
import org.orgo.studio.web.ProposalPage.Deciding;
import org.orgo.studio.web.ProposalPage.ReleaseRow;
import org.orgo.web.Layout;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a proposal together. */
@Component
class ProposalPages {

  private final ProposalDesk desk;
  private final ProposalComments comments;
  private final ReviewParts review;
  private final RolloutParts rollouts;
  private final PageParts parts;

  ProposalPages(
      ProposalDesk desk,
      ProposalComments comments,
      ReviewParts review,
      RolloutParts rollouts,
      PageParts parts) {
    this.desk = desk;
    this.comments = comments;
    this.review = review;
    this.rollouts = rollouts;
    this.parts = parts;
  }

  @Transactional(readOnly = true)
  public ProposalPage of(ProposalId id, String refused, HttpServletRequest request) {
    Proposal proposal = desk.get(id);
    List<ProposalComment> said = comments.list(id);
    List<Release> led = rollouts.releases(id);
    Map<UserId, String> people = parts.names(people(proposal, said, led));
    SharePanel panel = rollouts.share(id);
    Layout layout = parts.layout(request);
    return new ProposalPage(
        layout,
        proposal,
        people.getOrDefault(proposal.submittedBy(), ""),
        people.get(proposal.decidedBy()),
        review.files(id, layout.texts()),
        review.replay(id, layout.texts()),
        said.stream()
            .map(
                each ->
                    new CommentRow(
                        people.getOrDefault(each.writtenBy(), ""), each.writtenAt(), each.body()))
            .toList(),
        led.stream()
            .map(
                each ->
                    new ReleaseRow(
                        each.releaseNumber(),
                        each.kind(),
                        people.get(each.releasedBy()),
                        each.releasedAt()))
            .toList(),
        panel,
        deciding(proposal, led, panel),
        refused);
  }

  private Deciding deciding(Proposal proposal, List<Release> led, SharePanel panel) {
    boolean deploys = CurrentActor.get().may(Permissions.PROCESS_DEPLOY);
    boolean shared = panel != null && panel.share().isRunning();
    boolean waits = deploys && proposal.status() == ProposalStatus.APPROVED;
    boolean open = proposal.status() == ProposalStatus.OPEN;
    return new Deciding(
        open ? desk.whyNotApprove(proposal.proposalId()) : null,
        open && (deploys || desk.isMine(proposal.proposalId())),
        waits && !shared,
        waits && rollouts.mayBeShared(proposal.proposalId()),
        waits && shared,
        deploys && !led.isEmpty() && led.get(led.size() - 1).kind() == ReleaseKind.ROLLED_OUT);
  }

  private static List<UserId> people(
      Proposal proposal, List<ProposalComment> said, List<Release> led) {
    List<UserId> people = new ArrayList<>();
    people.add(proposal.submittedBy());
    people.add(proposal.decidedBy());
    said.forEach(each -> people.add(each.writtenBy()));
    led.forEach(each -> people.add(each.releasedBy()));
    return people;
  }
}
