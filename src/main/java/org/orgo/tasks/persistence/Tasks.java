package org.orgo.tasks.persistence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.people.authorization.EventActors;
import org.orgo.people.authorization.NotedReads;
import org.orgo.people.authorization.Viewers;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.events.TenantEvent;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskComment;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
import org.orgo.tasks.events.TaskAssigned;
import org.orgo.tasks.events.TaskCommented;
import org.orgo.tasks.events.TaskEdited;
import org.orgo.tasks.events.TaskMoved;
import org.orgo.tasks.events.TaskOpened;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores the tasks of the current organization, each change with its event. */
@Component
public class Tasks {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TaskMapper rows;
  private final Viewers viewers;
  private final EventActors acting;
  private final ApplicationEventPublisher publisher;
  private final TransactionTemplate apart;

  Tasks(
      TaskMapper rows,
      Viewers viewers,
      EventActors acting,
      ApplicationEventPublisher publisher,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.viewers = viewers;
    this.acting = acting;
    this.publisher = publisher;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    apart.setReadOnly(true);
  }

  public static ObjectNode data() {
    return JSON.createObjectNode();
  }

  /**
   * For somebody who reads it, which is recorded where not everybody may.
   *
   * @throws NotFound when there is none or the actor may not see it
   */
  public Task seen(TaskId id) {
    Task task =
        rows.findSeen(CurrentTenant.require(), id, viewers.current())
            .orElseThrow(() -> new NotFound("task"));
    NotedReads.note("task", id.value(), task);
    return task;
  }

  /**
   * As {@link #seen}, and locks the row, so that other commands wait and then see the result.
   *
   * @throws NotFound when there is none or the actor may not see it
   */
  public Task seenToChange(TaskId id) {
    return rows.lockSeen(CurrentTenant.require(), id, viewers.current())
        .orElseThrow(() -> new NotFound("task"));
  }

  /**
   * The task as others have left it, for a command that failed because of them; null when the actor
   * may not see it any more.
   */
  public Task committed(TaskId id) {
    return apart.execute(
        status -> rows.findSeen(CurrentTenant.require(), id, viewers.current()).orElse(null));
  }

  public Task toChange(TaskId id) {
    return rows.lock(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("task"));
  }

  public Task get(TaskId id) {
    return rows.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("task"));
  }

  public TaskEvent event(Task task, TaskEvent.TaskEventKind kind, ObjectNode data, Instant at) {
    return new TaskEvent(
        UUID.randomUUID(),
        task.taskId(),
        kind,
        acting.origin(),
        acting.userId(),
        at,
        acting.marked(task, data));
  }

  /** Stores a new task; answers it with its number. */
  public Task open(Task task, TaskEvent created, ObjectNode explanation) {
    String number =
        rows.open(
            CurrentTenant.require(),
            task,
            task.kind(),
            task.assignment(),
            task.deadline(),
            task.proposals(),
            task.position(),
            created,
            UUID.randomUUID(),
            UUID.randomUUID(),
            explanation);
    publish(new TaskOpened(task.organizationId(), task.taskId(), created.eventId()));
    return task.numbered(number);
  }

  /**
   * @throws TaskChangedMeanwhile when the row has changed since it was read
   */
  public void change(Task seen, Task task, TaskEvent event) {
    if (rows.change(CurrentTenant.require(), seen, task, event) == 0) {
      throw new TaskChangedMeanwhile(get(seen.taskId()));
    }
    if (seen.status() != task.status() && event.kind() == TaskEvent.TaskEventKind.STATUS_CHANGED) {
      publish(
          new TaskMoved(
              task.organizationId(),
              task.taskId(),
              event.eventId(),
              task.caseId(),
              seen.status(),
              task.status()));
    } else if (event.kind() == TaskEvent.TaskEventKind.STATUS_CHANGED) {
      publish(new TaskEdited(task.organizationId(), task.taskId()));
    }
  }

  /**
   * Stores one change that is told by several events.
   *
   * @throws TaskChangedMeanwhile when the row has changed since it was read
   */
  public void change(Task seen, Task task, List<TaskEvent> events) {
    change(seen, task, events.get(0));
    events.stream().skip(1).forEach(this::record);
  }

  public void record(TaskEvent event) {
    rows.record(CurrentTenant.require(), event);
  }

  /** Stores the token's position without an event, as its status stays the same. */
  public Task settle(Task seen, Task task) {
    if (rows.settle(CurrentTenant.require(), seen, task) == 0) {
      throw new TaskChangedMeanwhile(get(seen.taskId()));
    }
    publish(new TaskEdited(task.organizationId(), task.taskId()));
    return task;
  }

  public void keepEscalationLine(Task seen, Task task) {
    rows.keepEscalationLine(CurrentTenant.require(), seen, task);
  }

  public Optional<PersonId> requester(TaskId id) {
    return rows.requester(CurrentTenant.require(), id);
  }

  /** The role the next escalation was last announced to, unless the task has moved since. */
  public Optional<String> announcedTo(Task task) {
    return rows.announcedTo(CurrentTenant.require(), task.taskId());
  }

  public void assigned(Task task, TaskEvent event) {
    rows.assigned(CurrentTenant.require(), task, event);
    publish(
        new TaskAssigned(
            task.organizationId(), task.taskId(), event.eventId(), task.assigneeUserId()));
  }

  public void comment(Task task, TaskComment comment) {
    rows.comment(CurrentTenant.require(), comment);
    TaskEvent added =
        event(task, TaskEvent.TaskEventKind.COMMENT_ADDED, data(), comment.createdAt());
    added.data().put("comment_id", comment.commentId().toString());
    added.data().put("visibility", comment.visibility().name());
    record(added);
    publish(
        new TaskCommented(
            task.organizationId(), task.taskId(), added.eventId(), comment.commentId()));
  }

  public void publish(TenantEvent event) {
    publisher.publishEvent(event);
  }
}
