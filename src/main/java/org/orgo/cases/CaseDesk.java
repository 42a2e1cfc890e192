package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.audit.AuditLog;
import org.orgo.cases.editing.CaseEdits;
import org.orgo.cases.editing.CaseIsArchived;
import org.orgo.cases.persistence.Cases;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.CaseLaw;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does everything that happens to cases. Each method is one command in one transaction. */
@Service
public class CaseDesk {

  private final Cases cases;
  private final CaseEdits edits;
  private final CaseTasks tasks;
  private final Authorizations authorizations;
  private final AuditLog audit;

  CaseDesk(
      Cases cases,
      CaseEdits edits,
      CaseTasks tasks,
      Authorizations authorizations,
      AuditLog audit) {
    this.cases = cases;
    this.edits = edits;
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /** Opens a case that routing has decided about. */
  @Transactional
  public CaseId open(NewCase draft) {
    cases.open(draft);
    return draft.caseId();
  }

  /**
   * Moves a case as its law allows.
   *
   * @param reason why; required where the law says so
   * @throws CaseActionNotOffered when the case's status does not allow it
   * @throws CaseChangedMeanwhile when somebody else changed it first
   */
  @Transactional
  public Case act(CaseId id, String action, String reason, Integer expectedVersion) {
    Case seen = cases.seen(id);
    requireMover(seen);
    requireUnchanged(seen, expectedVersion);
    CaseAction wanted =
        CaseAction.ofKey(action)
            .filter(each -> CaseAction.offeredBy(seen.status()).contains(each))
            .orElseThrow(() -> new CaseActionNotOffered(action, seen));
    requireReason(seen.status(), wanted.leadsTo(), reason);
    TextLimits.requireAtMost("comment", reason, TextLimits.MAX_REASON_LENGTH);
    if (seen.status() == CaseStatus.ARCHIVED) {
      authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
      audit.record(LogCategory.SECURITY, "case.archived_reopened", "case", id, "status");
    }
    Case moved = move(seen, wanted.leadsTo(), reason);
    if (wanted == CaseAction.ARCHIVE) {
      tasks.cancelOpen(id, reason == null ? "The case was archived" : reason);
    }
    return moved;
  }

  /**
   * @throws CaseChangedMeanwhile when somebody else changed it first
   * @throws CaseIsArchived when nothing about it is changed any more
   */
  @Transactional
  public Case change(CaseId id, CaseChange change) {
    Case seen = workable(id);
    requireUnchanged(seen, change.expectedVersion());
    return edits.change(seen, change);
  }

  /**
   * Notes that a task of the case was started. Of several tasks that start at once, one moves the
   * case.
   */
  void taskStarted(CaseId id) {
    if (cases.get(id).status() == CaseStatus.OPEN) {
      Case theCase = cases.locked(id);
      if (theCase.status() == CaseStatus.OPEN) {
        move(theCase, CaseStatus.IN_PROGRESS, null);
      }
    }
  }

  /** Notes that a task was opened in the case, or joined it. */
  public void taskAdded(CaseId id, TaskId task) {
    cases.record(
        id, CaseEvent.CaseEventKind.TASK_ADDED, Cases.data().put("task_id", task.toString()));
  }

  /** Lets a role that has to answer for a task read its case. */
  void taskEscalated(TaskId task, String toRole) {
    cases.letRead(task, toRole);
  }

  private Case move(Case seen, CaseStatus to, String reason) {
    ObjectNode data = Cases.data().put("from", seen.status().name()).put("to", to.name());
    if (reason != null && !reason.isBlank()) {
      data.put("reason", reason);
    }
    return cases.change(
        seen, seen.with(to, cases.now()), CaseEvent.CaseEventKind.STATUS_CHANGED, data);
  }

  private static void requireReason(CaseStatus from, CaseStatus to, String reason) {
    if (CaseLaw.needsReason(from, to) && (reason == null || reason.isBlank())) {
      throw new InvalidRequest(FieldError.of("reason", "must say why"));
    }
  }

  private static void requireUnchanged(Case seen, Integer expectedVersion) {
    if (expectedVersion != null && expectedVersion != seen.version()) {
      throw new CaseChangedMeanwhile(seen);
    }
  }

  /** An archived case is nobody's work any more; an administrator may reopen it. */
  private void requireMover(Case seen) {
    boolean administered =
        seen.status() == CaseStatus.ARCHIVED
            && CurrentActor.get().may(Permissions.ORGANIZATION_ADMIN);
    if (!administered) {
      authorizations.requireActing(CurrentActor.get(), seen, "case");
    }
  }

  private Case workable(CaseId id) {
    Case theCase = cases.seen(id);
    authorizations.requireActing(CurrentActor.get(), theCase, "case");
    return theCase;
  }
}
