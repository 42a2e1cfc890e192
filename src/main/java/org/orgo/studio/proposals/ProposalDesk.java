package org.orgo.studio.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.audit.AuditLog;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.studio.drafts.DraftId;
import org.orgo.studio.persistence.ProposalMapper;
import org.orgo.studio.proposals.ProposedDrafts.ProposedContent;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes proposals, and what people say and decide about them. */
@Service
public class ProposalDesk {

  public static final int MAX_TEXT = 4_000;

  private final ProposalMapper proposals;
  private final ProposedDrafts drafts;
  private final ApprovalRule rule;
  private final AuditLog audit;
  private final Clock clock;

  ProposalDesk(
      ProposalMapper proposals,
      ProposedDrafts drafts,
      ApprovalRule rule,
      AuditLog audit,
      Clock clock) {
    this.proposals = proposals;
    this.drafts = drafts;
    this.rule = rule;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Submits a draft as it is now; it is not edited any more unless the proposal is rejected.
   *
   * @param explanation why; may be null
   * @throws DraftHasFindings when something is wrong with it
   * @throws NothingChanged when nothing in it differs from what is live
   */
  @Transactional
  public Proposal submit(DraftId draft, String explanation) {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.PROCESS_EDIT) || actor.user().isEmpty()) {
      throw new NotAllowed(Permissions.PROCESS_EDIT);
    }
    requireShort("explanation", explanation);
    ProposedContent content = drafts.submit(draft);
    Proposal proposal =
        new Proposal(
            ProposalId.random(),
            draft,
            content.title(),
            explanation == null || explanation.isBlank() ? null : explanation.strip(),
            ProposalStatus.OPEN,
            rule.asksForSecondPerson(),
            actor.userId(),
            now(),
            null,
            null,
            null,
            null,
            null,
            1);
    proposals.insert(CurrentTenant.require(), proposal);
    content
        .files()
        .forEach(
            (file, bytes) ->
                proposals.insertFile(CurrentTenant.require(), proposal.proposalId(), file, bytes));
    record("proposal.submitted", proposal.proposalId());
    return proposal;
  }

  /**
   * @param status null for all
   */
  @Transactional(readOnly = true)
  public Page<Proposal> list(ProposalStatus status, PageRequest page) {
    requireReader();
    List<Proposal> found =
        proposals.list(CurrentTenant.require(), status, page.after(), page.limit() + 1);
    return Page.cut(
        found, page.limit(), each -> new Cursor(each.submittedAt(), each.proposalId().value()));
  }

  /**
   * @throws NotFound when the organization has no such proposal
   */
  @Transactional(readOnly = true)
  public Proposal get(ProposalId id) {
    requireReader();
    return proposals
        .find(CurrentTenant.require(), id)
        .orElseThrow(() -> new NotFound("definition_proposal"));
  }

  @Transactional(readOnly = true)
  public List<ProposalFile> files(ProposalId id) {
    get(id);
    return proposals.files(CurrentTenant.require(), id);
  }

  /** All files with their contents, as they were submitted. */
  @Transactional(readOnly = true)
  public Map<String, byte[]> contents(ProposalId id) {
    get(id);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    proposals
        .contents(CurrentTenant.require(), id)
        .forEach(each -> contents.put(each.file(), each.content()));
    return contents;
  }

  /** What was made of a draft last; empty while it was never submitted. */
  @Transactional(readOnly = true)
  public Optional<Proposal> ofDraft(DraftId draft) {
    requireReader();
    return proposals.ofDraft(CurrentTenant.require(), draft);
  }

  /** Whether the current actor submitted it, or changed something in it. */
  @Transactional(readOnly = true)
  public boolean isMine(ProposalId id) {
    return isAuthor(get(id));
  }

  /**
   * Whether the current actor may approve it: for pages, which else offer what is refused.
   *
   * @return why not, or null
   */
  @Transactional(readOnly = true)
  public String whyNotApprove(ProposalId id) {
    Proposal proposal = get(id);
    if (!CurrentActor.get().may(Permissions.PROCESS_DEPLOY)) {
      return "right";
    }
    return proposal.secondPerson() && isAuthor(proposal) ? "author" : null;
  }

  /**
   * @throws SecondPersonRequired when whoever approves took part and the profile asks for another
   * @throws ProposalIsSettled when it was decided meanwhile
   */
  @Transactional
  public Proposal approve(ProposalId id, String note) {
    Proposal proposal = get(id);
    requireDecider();
    if (proposal.secondPerson() && isAuthor(proposal)) {
      throw new SecondPersonRequired();
    }
    return decide(proposal, ProposalStatus.APPROVED, note);
  }

  /** By whoever may decide, or by an author who takes it back; its draft is open again. */
  @Transactional
  public Proposal reject(ProposalId id, String note) {
    Proposal proposal = get(id);
    if (!isAuthor(proposal)) {
      requireDecider();
    }
    Proposal rejected = decide(proposal, ProposalStatus.REJECTED, note);
    drafts.reopen(proposal.draftId());
    return rejected;
  }

  private Proposal decide(Proposal proposal, ProposalStatus decision, String note) {
    requireShort("comment", note);
    ProposalId id = proposal.proposalId();
    String said = note == null || note.isBlank() ? null : note.strip();
    if (proposals.decide(CurrentTenant.require(), id, decision, person(), said, now()) == 0) {
      throw new ProposalIsSettled(get(id));
    }
    record(decision == ProposalStatus.APPROVED ? "proposal.approved" : "proposal.rejected", id);
    return get(id);
  }

  private boolean isAuthor(Proposal proposal) {
    return CurrentActor.get()
        .user()
        .map(
            user ->
                user.equals(proposal.submittedBy())
                    || drafts.authors(proposal.draftId()).contains(user))
        .orElse(false);
  }

  private void record(String action, ProposalId id) {
    List<String> facts = new ArrayList<>();
    proposals
        .files(CurrentTenant.require(), id)
        .forEach(
            each -> {
              facts.add("file:" + each.file());
              facts.add("sha256:" + each.sha256());
            });
    audit.record(
        LogCategory.WORKFLOW, action, "definition_proposal", id, facts.toArray(String[]::new));
  }

  private static void requireShort(String field, String text) {
    if (text != null && !text.isBlank()) {
      InvalidRequest.requireText(field, text, MAX_TEXT);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static UserId person() {
    return CurrentActor.get().user().orElseThrow(() -> new NotAllowed(Permissions.PROCESS_EDIT));
  }

  private static void requireReader() {
    Actor actor = CurrentActor.get();
    if (!actor.may(Permissions.PROCESS_EDIT) && !actor.may(Permissions.PROCESS_DEPLOY)) {
      throw new NotAllowed(Permissions.PROCESS_EDIT);
    }
  }

  private static void requireDecider() {
    if (!CurrentActor.get().may(Permissions.PROCESS_DEPLOY)) {
      throw new NotAllowed(Permissions.PROCESS_DEPLOY);
    }
  }
}
