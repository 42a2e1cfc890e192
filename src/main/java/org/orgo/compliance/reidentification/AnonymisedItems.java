package org.orgo.compliance.reidentification;

import java.util.Optional;
import java.util.UUID;
import org.orgo.cases.Case;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseId;
import org.orgo.cases.record.CaseRecords;
import org.orgo.cases.record.RecordedCase;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.refusals.NotFound;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.record.RecordedTask;
import org.orgo.tasks.record.TaskRecords;
import org.springframework.stereotype.Component;

/**
 * Finds the item whose pseudonym is to be opened: one that the actor sees, or whose record the
 * actor may open, which shows the same pseudonyms.
 */
@Component
class AnonymisedItems {

  static final String TASK = "task";
  static final String CASE = "case";

  private final TaskBoard tasks;
  private final CaseBoard cases;
  private final TaskRecords taskRecords;
  private final CaseRecords caseRecords;

  AnonymisedItems(
      TaskBoard tasks, CaseBoard cases, TaskRecords taskRecords, CaseRecords caseRecords) {
    this.tasks = tasks;
    this.cases = cases;
    this.taskRecords = taskRecords;
    this.caseRecords = caseRecords;
  }

  /**
   * @throws NotFound when there is none, or the actor may read neither it nor its record
   */
  AnonymisedItem get(String kind, UUID id) {
    return (kind.equals(TASK) ? task(new TaskId(id)) : theCase(new CaseId(id)))
        .orElseThrow(() -> new NotFound(kind));
  }

  private Optional<AnonymisedItem> task(TaskId id) {
    Optional<AnonymisedItem> seen = tasks.find(id).map(task -> item(task, task.title()));
    return seen.isPresent() || !mayAudit()
        ? seen
        : taskRecords.find(id).map(RecordedTask::task).map(task -> item(task, null));
  }

  private Optional<AnonymisedItem> theCase(CaseId id) {
    Optional<AnonymisedItem> seen = cases.find(id).map(found -> item(found, found.title()));
    return seen.isPresent() || !mayAudit()
        ? seen
        : caseRecords.find(id).map(RecordedCase::theCase).map(found -> item(found, null));
  }

  private static AnonymisedItem item(Task task, String title) {
    UUID id = task.taskId().value();
    UUID scope = task.caseId() == null ? id : task.caseId();
    return new AnonymisedItem(TASK, id, task.type(), title, scope, task.visibility());
  }

  private static AnonymisedItem item(Case theCase, String title) {
    UUID id = theCase.caseId().value();
    return new AnonymisedItem(CASE, id, theCase.type(), title, id, theCase.visibility());
  }

  private static boolean mayAudit() {
    return CurrentActor.get().may(Permissions.AUDIT_READ);
  }
}
