package org.orgo.tasks.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orgo.people.CurrentActor;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.lifecycle.TaskActions;
import org.orgo.tasks.persistence.TaskRecordMapper;
import org.orgo.tasks.persistence.TaskRecordMapper.ExplanationRow;
import org.orgo.tasks.persistence.TaskRecordMapper.UnnamedUser;
import org.orgo.tasks.record.RecordedTask.RecordedDecision;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads tasks for their record, in at most six statements however many they are.
 *
 * <p>ANONYMISED tasks come as everybody reads them, with pseudonyms.
 */
@Service
@Transactional(readOnly = true)
public class TaskRecords {

  private static final int MAX_TASKS = 100;
  private static final int MAX_ROWS = 2_000;

  private final TaskRecordMapper rows;
  private final Viewers viewers;
  private final Authorizations authorizations;
  private final TaskActions actions;

  TaskRecords(
      TaskRecordMapper rows, Viewers viewers, Authorizations authorizations, TaskActions actions) {
    this.rows = rows;
    this.viewers = viewers;
    this.authorizations = authorizations;
    this.actions = actions;
  }

  /**
   * @throws NotAllowed without the right to audit
   */
  public Optional<RecordedTask> find(TaskId id) {
    requireAuditor();
    return recorded(List.of(id.toString())).stream().findFirst();
  }

  /** The deployed diagram the task lives in, as XML; empty when there is no such task. */
  public Optional<String> diagram(TaskId id) {
    requireAuditor();
    return rows.tasks(CurrentTenant.require(), List.of(id.toString())).stream()
        .findFirst()
        .map(actions::diagram);
  }

  /** Those of a case, oldest first. */
  public List<RecordedTask> ofCase(UUID caseId) {
    requireAuditor();
    return recorded(rows.idsOfCase(CurrentTenant.require(), caseId, MAX_TASKS));
  }

  /** Those of these tasks that there are, in no order. */
  public List<RecordedItem> lines(List<String> ids) {
    requireAuditor();
    return ids.isEmpty() ? List.of() : rows.lines(CurrentTenant.require(), viewers.current(), ids);
  }

  /** Newest first, one row more than the limit. */
  public List<RecordedItem> search(RecordFilter filter) {
    requireAuditor();
    return rows.search(CurrentTenant.require(), viewers.current(), filter);
  }

  private void requireAuditor() {
    authorizations.require(CurrentActor.get(), Permissions.AUDIT_READ);
  }

  private List<RecordedTask> recorded(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    OrganizationId organization = CurrentTenant.require();
    List<Task> tasks = rows.tasks(organization, ids);
    Map<TaskId, List<TaskEvent>> events =
        byTask(rows.events(organization, ids, MAX_ROWS), TaskEvent::taskId);
    Map<TaskId, List<TaskComment>> comments =
        byTask(
            rows.comments(organization, ids, MAX_ROWS, TextLimits.MAX_PAGE_BYTES),
            TaskComment::taskId);
    Map<TaskId, List<ExplanationRow>> decisions =
        byTask(rows.decisions(organization, ids), ExplanationRow::taskId);
    Map<TaskId, List<UnnamedUser>> unnamed =
        tasks.stream().anyMatch(task -> task.visibility() == Visibility.ANONYMISED)
            ? byTask(rows.unnamed(organization, ids), UnnamedUser::taskId)
            : Map.of();
    return tasks.stream()
        .map(
            task ->
                new RecordedTask(
                    task,
                    events.getOrDefault(task.taskId(), List.of()),
                    comments.getOrDefault(task.taskId(), List.of()),
                    decisions.getOrDefault(task.taskId(), List.of()).stream()
                        .map(row -> new RecordedDecision(row.decidedAt(), row.explanation()))
                        .toList(),
                    users(unnamed.getOrDefault(task.taskId(), List.of()))))
        .toList();
  }

  private static Set<UserId> users(List<UnnamedUser> rows) {
    return rows.stream().map(UnnamedUser::userId).collect(Collectors.toUnmodifiableSet());
  }

  private static <T> Map<TaskId, List<T>> byTask(Collection<T> rows, Function<T, TaskId> task) {
    return rows.stream().collect(Collectors.groupingBy(task));
  }
}
