package org.orgo.tasks.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskAssignment;
import org.orgo.tasks.TaskDeadline;
import org.orgo.tasks.TaskPosition;
import org.orgo.tasks.lifecycle.Lifecycle;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.TaskStatus;

/** A task's next state in the making: starts as the task is, then gets what changes. */
public final class TaskEdit {

  private final Task seen;
  private UUID caseId;
  private String title;
  private String description;
  private TaskStatus status;
  private Priority priority;
  private ObjectNode metadata;
  private TaskAssignment assignment;
  private TaskDeadline deadline;
  private Proposals proposals;
  private TaskPosition position;

  public TaskEdit(Task seen) {
    this.seen = seen;
    caseId = seen.caseId();
    title = seen.title();
    description = seen.description();
    status = seen.status();
    priority = seen.priority();
    metadata = seen.metadata();
    assignment = seen.assignment();
    deadline = seen.deadline();
    proposals = seen.proposals();
    position = seen.position();
  }

  TaskEdit text(String newTitle, String newDescription) {
    title = newTitle;
    description = newDescription;
    return this;
  }

  TaskEdit priority(Priority newPriority) {
    priority = newPriority;
    return this;
  }

  TaskEdit dueAt(Instant newDueAt) {
    deadline = deadline.due(newDueAt);
    return this;
  }

  public TaskEdit metadata(ObjectNode newMetadata) {
    metadata = newMetadata;
    return this;
  }

  /** The desk an escalation moved it to; whoever worked on it before no longer does. */
  public TaskEdit escalatedTo(String role, int newLevel, Instant nextEscalation) {
    assignment = assignment.to(role, null);
    deadline = deadline.escalated(newLevel, nextEscalation);
    return this;
  }

  /** It moves up next; until then it stays with whoever has it. */
  public TaskEdit escalationAnnounced(Instant nextEscalation) {
    deadline = deadline.escalated(deadline.escalationLevel(), nextEscalation);
    return this;
  }

  public TaskEdit assignedTo(String role, UserId newAssignee) {
    assignment = assignment.to(role, newAssignee);
    return this;
  }

  /** Somebody has said that this is its queue. */
  public TaskEdit routedTo(String role, UserId newAssignee) {
    proposals = proposals.routed();
    return assignedTo(role, newAssignee);
  }

  /** The case that was proposed for it; null for none. */
  public TaskEdit joining(UUID opened) {
    proposals = proposals.caseSettled();
    caseId = opened == null ? caseId : opened;
    return this;
  }

  public TaskEdit restingAt(Lifecycle.Position reached) {
    status = reached.status();
    position = TaskPosition.of(reached);
    return this;
  }

  /** It stays where it was until it arrives somewhere. */
  public TaskEdit underWay() {
    position = position.underWay();
    return this;
  }

  /** The clock stands still from now on. */
  public TaskEdit heldSince(Instant since) {
    deadline = deadline.stopped(since);
    return this;
  }

  /** The clock runs again, with everything due later. */
  public TaskEdit resumed(Instant newDeadline, Instant newEscalation) {
    deadline = deadline.resumed(newDeadline, newEscalation);
    return this;
  }

  public Task at(Instant now) {
    return made(now, status.isTerminal() ? now : null, seen.version() + 1);
  }

  /** What is to be saved with a move, before the move. */
  public Task sameVersion() {
    return made(seen.updatedAt(), seen.closedAt(), seen.version());
  }

  private Task made(Instant now, Instant closedAt, int version) {
    return new Task(
        seen.organizationId(),
        seen.taskId(),
        caseId,
        seen.kind(),
        title,
        description,
        status,
        priority,
        seen.source(),
        seen.createdByUserId(),
        seen.requesterPersonId(),
        assignment,
        deadline,
        closedAt,
        metadata,
        proposals,
        version,
        seen.createdAt(),
        now,
        position);
  }
}
