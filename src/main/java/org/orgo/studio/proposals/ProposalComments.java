package org.orgo.studio.proposals;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.persistence.ProposalMapper;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about proposals, before and after the decision. */
@Service
public class ProposalComments {

  private final ProposalDesk desk;
  private final ProposalMapper proposals;
  private final AuditLog audit;
  private final Clock clock;

  ProposalComments(ProposalDesk desk, ProposalMapper proposals, AuditLog audit, Clock clock) {
    this.desk = desk;
    this.proposals = proposals;
    this.audit = audit;
    this.clock = clock;
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<ProposalComment> list(ProposalId id) {
    desk.get(id);
    return proposals.comments(CurrentTenant.require(), id);
  }

  @Transactional
  public ProposalComment add(ProposalId id, String body) {
    desk.get(id);
    InvalidRequest.requireText("body", body, ProposalDesk.MAX_TEXT);
    UserId author =
        CurrentActor.get().user().orElseThrow(() -> new NotAllowed(Permissions.PROCESS_EDIT));
    ProposalComment comment =
        new ProposalComment(
            UUID.randomUUID(),
            body.strip(),
            author,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    proposals.insertComment(CurrentTenant.require(), id, comment);
    audit.record(LogCategory.WORKFLOW, "proposal.commented", "definition_proposal", id);
    return comment;
  }
}
