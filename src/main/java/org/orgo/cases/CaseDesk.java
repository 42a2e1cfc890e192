package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.audit.AuditLog;
import org.orgo.cases.editing.CaseEdits;
import org.orgo.cases.editing.CaseIsArchived;
import org.orgo.cases.lifecycle.CaseActions;
import org.orgo.cases.lifecycle.CaseInTransit;
import org.orgo.cases.persistence.Cases;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does everything that happens to cases. Each method is one command in one transaction. */
@Service
public class CaseDesk {

  private final Cases cases;
  private final CaseEdits edits;
  private final CaseActions actions;
  private final Authorizations authorizations;
  private final AuditLog audit;

  CaseDesk(
      Cases cases,
      CaseEdits edits,
      CaseActions actions,
      Authorizations authorizations,
      AuditLog audit) {
    this.cases = cases;
    this.edits = edits;
    this.actions = actions;
    this.authorizations = authorizations;
    this.audit = audit;
  }

  /** Opens a case that routing has decided about. */
  @Transactional
  public CaseId open(NewCase draft) {
    Traces.run(
        TraceStep.CASE_OPEN,
        draft.caseId().value(),
        () -> cases.open(draft, actions.diagram().open(draft.caseId())));
    return draft.caseId();
  }

  /**
   * Moves a case by one of the transitions its diagram offers; archiving cancels its open tasks.
   *
   * @throws CaseActionNotOffered when the diagram does not offer it where the case stands
   * @throws CaseInTransit while a job still has to carry out an earlier transition
   * @throws CaseChangedMeanwhile when somebody else changed it first
   */
  @Transactional
  public Case act(CaseId id, ActionCommand command) {
    Case seen = cases.seenToChange(id);
    requireMover(seen);
    requireUnchanged(seen, command.expectedVersion());
    if (seen.status() == CaseStatus.ARCHIVED
        && CaseAction.REOPEN.action().equalsIgnoreCase(command.action())) {
      authorizations.require(CurrentActor.get(), Permissions.ORGANIZATION_ADMIN);
      audit.record(LogCategory.SECURITY, "case.archived_reopened", "case", id, "status");
    }
    return actions.take(seen, command);
  }

  /**
   * As {@link #act(CaseId, ActionCommand)}, without a form.
   *
   * @param reason why; required where the law or the diagram says so
   */
  @Transactional
  public Case act(CaseId id, String action, String reason, Integer expectedVersion) {
    return act(id, new ActionCommand(action, reason, null, expectedVersion));
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
        actions.taskStarted(theCase);
      }
    }
  }

  /** Notes that a task was opened in the case, or joined it. */
  public void taskAdded(CaseId id, TaskId task) {
    cases.record(
        id, CaseEvent.CaseEventKind.TASK_ADDED, Cases.data().put("task_id", task.toString()));
  }

  /** Notes that other work was linked to the case. */
  public void linked(CaseId id, ObjectNode data) {
    cases.record(id, CaseEvent.CaseEventKind.LINKED, data);
  }

  /** Notes what was found out about the case later, even when it is closed. */
  public void judged(CaseId id, ObjectNode data) {
    cases.record(id, CaseEvent.CaseEventKind.METADATA_UPDATED, data);
  }

  /** Lets a role that has to answer for a task read its case. */
  void taskEscalated(TaskId task, String toRole) {
    cases.letRead(task, toRole);
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
