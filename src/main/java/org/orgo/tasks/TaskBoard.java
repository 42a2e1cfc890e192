package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Authorizations;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.filter.OpenCounts;
import org.orgo.tasks.lifecycle.TaskActions;
import org.orgo.tasks.persistence.TaskMapper;
import org.orgo.tasks.persistence.TaskMapper.TitledTask;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tasks for those who may see them, from our rows and never from the engine. */
@Service
@Transactional(readOnly = true)
public class TaskBoard {

  private static final int MAX_COMMENTS = 500;

  private final Tasks tasks;
  private final TaskMapper rows;
  private final Viewers viewers;
  private final Authorizations authorizations;
  private final TaskActions actions;

  TaskBoard(
      Tasks tasks,
      TaskMapper rows,
      Viewers viewers,
      Authorizations authorizations,
      TaskActions actions) {
    this.tasks = tasks;
    this.rows = rows;
    this.viewers = viewers;
    this.authorizations = authorizations;
    this.actions = actions;
  }

  public Task get(TaskId id) {
    return tasks.seen(id);
  }

  /** Empty when there is none or the actor may not see it. */
  public Optional<Task> find(TaskId id) {
    return rows.findSeen(CurrentTenant.require(), id, viewers.current());
  }

  /** All tasks the actor may see, newest first. */
  public Page<TaskSummary> list(TaskFilter filter) {
    List<TaskSummary> found = rows.list(CurrentTenant.require(), viewers.current(), filter);
    return Page.cut(
        found, filter.limit(), task -> new Cursor(task.createdAt(), task.taskId().value()));
  }

  /**
   * Work in the actor's queues, most urgent first; only open work unless the filter names a status.
   */
  public Page<TaskSummary> queues(TaskFilter filter) {
    return byUrgency(rows.queues(CurrentTenant.require(), viewers.current(), filter), filter);
  }

  /**
   * Work assigned to the actor, most urgent first; only open work unless the filter names a status.
   */
  public Page<TaskSummary> mine(TaskFilter filter) {
    return byUrgency(rows.assignedTo(CurrentTenant.require(), viewers.current(), filter), filter);
  }

  /** How much open work is in the lists of the actor. */
  public OpenCounts openCounts() {
    return rows.openCounts(CurrentTenant.require(), viewers.current(), OpenCounts.MOST);
  }

  /**
   * Work that left the actor's queues by an escalation, most urgent first; only open work unless
   * the filter names a status.
   */
  public Page<TaskSummary> escalatedFromQueues(TaskFilter filter) {
    return byUrgency(
        rows.escalatedFrom(CurrentTenant.require(), viewers.current(), filter), filter);
  }

  /** The titles of those of these tasks that the actor may see. */
  public Map<UUID, String> titles(Collection<UUID> taskIds) {
    List<String> ids = taskIds.stream().map(UUID::toString).toList();
    return rows.titles(CurrentTenant.require(), viewers.current(), ids).stream()
        .collect(Collectors.toMap(each -> each.taskId().value(), TitledTask::title));
  }

  /** The number and title of those of these tasks that the actor may see. */
  public Map<UUID, String> names(Collection<UUID> taskIds) {
    List<String> ids = taskIds.stream().map(UUID::toString).toList();
    return rows.titles(CurrentTenant.require(), viewers.current(), ids).stream()
        .collect(Collectors.toMap(each -> each.taskId().value(), TitledTask::named));
  }

  /** Whether the actor may read all these and none is more than INTERNAL. */
  public boolean areExportable(Collection<String> taskIds) {
    return rows.countExportable(CurrentTenant.require(), viewers.current(), List.copyOf(taskIds))
        == taskIds.size();
  }

  /** Unfinished tasks of a case, regardless of who may see them; for the bookkeeping of cases. */
  public List<TaskId> openOfCase(UUID caseId) {
    return rows.openOfCase(CurrentTenant.require(), caseId);
  }

  /** Everything a page shows of one task, in four statements. */
  public TaskSheet sheet(TaskId id) {
    Task task = tasks.seen(id);
    return new TaskSheet(
        task, mayActOn(task), actions(task), events(task), comments(task), why(task));
  }

  /** The buttons: transitions of the deployed diagram that this actor may take. */
  public List<TaskAction> actions(TaskId id) {
    return actions(tasks.seen(id));
  }

  public List<TaskEvent> events(TaskId id) {
    return events(tasks.seen(id));
  }

  /**
   * The newest comments in the order they were written; where they are long, the older have no
   * words.
   */
  public List<TaskComment> comments(TaskId id) {
    return comments(tasks.seen(id));
  }

  /** The comments from the first on; a page ends early where their words are long. */
  public Page<TaskComment> comments(TaskId id, PageRequest page) {
    Task task = tasks.seen(id);
    List<TaskComment> found =
        rows.comments(
            CurrentTenant.require(),
            task.taskId(),
            readsRemarks(task),
            false,
            page.after(),
            page.limit() + 1,
            TextLimits.MAX_PAGE_BYTES);
    return Page.cut(
        found,
        page.limit(),
        comment -> comment.body() != null,
        comment -> new Cursor(comment.createdAt(), comment.commentId()));
  }

  /** The tables, rules, inputs and profile values that decided about the task. */
  public ObjectNode why(TaskId id) {
    return why(tasks.seen(id));
  }

  /** The deployed diagram the task lives in, as XML. */
  public String diagram(TaskId id) {
    return actions.diagram(tasks.seen(id));
  }

  private List<TaskAction> actions(Task task) {
    return mayActOn(task) ? actions.offered(task) : List.of();
  }

  private List<TaskEvent> events(Task task) {
    return rows.events(CurrentTenant.require(), task.taskId());
  }

  /** Remarks among those who work are read by all who may work in that domain. */
  private static boolean readsRemarks(Task task) {
    return CurrentActor.get().mayWithin(Permissions.TASK_WORK, task.type());
  }

  private List<TaskComment> comments(Task task) {
    return rows.comments(
        CurrentTenant.require(),
        task.taskId(),
        readsRemarks(task),
        true,
        null,
        MAX_COMMENTS,
        TextLimits.MAX_PAGE_BYTES);
  }

  private ObjectNode why(Task task) {
    ObjectNode why = rows.why(CurrentTenant.require(), task.taskId()).orElseGet(Tasks::data);
    if (task.visibility() == Visibility.ANONYMISED) {
      // a domain's name in an address may belong to one person alone
      why.path("decisions")
          .forEach(asked -> ((ObjectNode) asked.path("inputs")).remove("sender_domain"));
    }
    return why;
  }

  private boolean mayActOn(Task task) {
    return authorizations.acts(CurrentActor.get(), task);
  }

  private static Page<TaskSummary> byUrgency(List<TaskSummary> found, TaskFilter filter) {
    return Page.cut(
        found,
        filter.limit(),
        task -> new Cursor(task.deadline().reactivityDeadlineAt(), task.taskId().value()));
  }
}
