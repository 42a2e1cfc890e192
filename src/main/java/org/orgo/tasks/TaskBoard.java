package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.orgo.database.Cursor;
import org.orgo.database.Page;
import org.orgo.organizations.CurrentTenant;
import org.orgo.people.Actor;
import org.orgo.people.CurrentActor;
import org.orgo.people.Permissions;
import org.orgo.people.Viewers;
import org.orgo.tasks.persistence.TaskMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be read about tasks, by whoever may see them. Reads our rows, never the engine. */
@Service
@Transactional(readOnly = true)
public class TaskBoard {

  private final Tasks tasks;
  private final TaskMapper rows;
  private final Viewers viewers;
  private final TaskActions actions;
  private final Lifecycle lifecycle;

  TaskBoard(
      Tasks tasks, TaskMapper rows, Viewers viewers, TaskActions actions, Lifecycle lifecycle) {
    this.tasks = tasks;
    this.rows = rows;
    this.viewers = viewers;
    this.actions = actions;
    this.lifecycle = lifecycle;
  }

  public Task get(TaskId id) {
    return tasks.seen(id);
  }

  /** All the actor may see, newest first. */
  public Page<Task> list(TaskFilter filter) {
    List<Task> found = rows.list(CurrentTenant.require(), viewers.current(), filter);
    return Page.cut(
        found, filter.limit(), task -> new Cursor(task.createdAt(), task.taskId().value()));
  }

  /** Open work in the actor's queues, most urgent first. */
  public Page<Task> queues(TaskFilter filter) {
    return byUrgency(rows.queues(CurrentTenant.require(), viewers.current(), filter), filter);
  }

  /** Open work the actor is in charge of, most urgent first. */
  public Page<Task> mine(TaskFilter filter) {
    return byUrgency(rows.assignedTo(CurrentTenant.require(), viewers.current(), filter), filter);
  }

  /** Unfinished tasks of a case, whoever may see them; for the case's own bookkeeping. */
  public List<TaskId> openOfCase(UUID caseId) {
    return rows.openOfCase(CurrentTenant.require(), caseId);
  }

  /** The buttons: choices of the deployed diagram that this actor may take. */
  public List<OfferedAction> actions(TaskId id) {
    Task task = tasks.seen(id);
    boolean mayWork = CurrentActor.get().mayWithin(Permissions.TASK_WORK, task.type());
    return mayWork ? actions.offered(task) : List.of();
  }

  public List<TaskEvent> events(TaskId id) {
    return rows.events(CurrentTenant.require(), tasks.seen(id).taskId());
  }

  public List<TaskComment> comments(TaskId id) {
    Task task = tasks.seen(id);
    Actor actor = CurrentActor.get();
    return rows.comments(
        CurrentTenant.require(),
        task.taskId(),
        actor.mayWithin(Permissions.TASK_WORK, task.type()));
  }

  /** Tables, rules, inputs and profile values that brought the task where it is. */
  public ObjectNode why(TaskId id) {
    return rows.why(CurrentTenant.require(), tasks.seen(id).taskId()).orElseGet(Tasks::data);
  }

  /** The deployed diagram the task lives in, as XML. */
  public String diagram(TaskId id) {
    return lifecycle.diagram(tasks.seen(id));
  }

  private static Page<Task> byUrgency(List<Task> found, TaskFilter filter) {
    return Page.cut(
        found,
        filter.limit(),
        task -> new Cursor(task.reactivityDeadlineAt(), task.taskId().value()));
  }
}
