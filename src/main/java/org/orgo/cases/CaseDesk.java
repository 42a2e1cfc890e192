package org.orgo.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.limits.JsonLimits;
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
  private final CaseTasks tasks;
  private final Authorizations authorizations;
  private final AuditLog audit;

  CaseDesk(Cases cases, CaseTasks tasks, Authorizations authorizations, AuditLog audit) {
    this.cases = cases;
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
    Case seen = workable(id);
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
   */
  @Transactional
  public Case change(CaseId id, CaseChange change) {
    Case seen = workable(id);
    requireUnchanged(seen, change.expectedVersion());
    if (change.title() != null) {
      InvalidRequest.requireText("title", change.title(), TextLimits.MAX_TITLE_LENGTH);
    }
    TextLimits.requireAtMost(
        "description", change.description(), TextLimits.MAX_DESCRIPTION_LENGTH);
    TextLimits.requireTags(change.tags());
    JsonLimits.requireObject("metadata", change.metadata());
    Case changed = seen.with(change, cases.now());
    if (change.metadata() != null) {
      JsonLimits.requireObject("metadata", changed.content().metadata());
    }
    return cases.change(
        seen, changed, CaseEvent.CaseEventKind.METADATA_UPDATED, differences(change));
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

  void taskAdded(CaseId id, TaskId task) {
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
      throw new InvalidRequest(FieldError.of("comment", "must say why"));
    }
  }

  private static void requireUnchanged(Case seen, Integer expectedVersion) {
    if (expectedVersion != null && expectedVersion != seen.version()) {
      throw new CaseChangedMeanwhile(seen);
    }
  }

  private static ObjectNode differences(CaseChange change) {
    ObjectNode data = Cases.data();
    List.of("title", "description", "tags", "metadata").stream()
        .filter(field -> changes(change, field))
        .forEach(field -> data.put(field, true));
    return data;
  }

  private static boolean changes(CaseChange change, String field) {
    return switch (field) {
      case "title" -> change.title() != null;
      case "description" -> change.description() != null;
      case "tags" -> change.tags() != null;
      default -> change.metadata() != null;
    };
  }

  private Case workable(CaseId id) {
    Case theCase = cases.seen(id);
    authorizations.require(CurrentActor.get(), Permissions.TASK_WORK, theCase, "case");
    return theCase;
  }
}
