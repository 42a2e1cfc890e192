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

/** Builds a task's next state: starts with the task as it is, then takes the changes. */
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

  /** Moves it to the desk it escalated to and takes it from whoever worked on it. */
  public TaskEdit escalatedTo(String role, int newLevel, Instant nextEscalation) {
    assignment = assignment.to(role, null);
    deadline = deadline.escalated(newLevel, nextEscalation);
    return this;
  }

  /** Notes that it escalates next; until then its owner keeps it. */
  public TaskEdit escalationAnnounced(Instant nextEscalation) {
    deadline = deadline.escalated(deadline.escalationLevel(), nextEscalation);
    return this;
  }

  public TaskEdit assignedTo(String role, UserId newAssignee) {
    assignment = assignment.to(role, newAssignee);
    return this;
  }

  TaskEdit ownedBy(UserId owner) {
    assignment = assignment.ownedBy(owner);
    return this;
  }

  /** Notes that a person decided on the queue. */
  TaskEdit routed() {
    proposals = proposals.routed();
    return this;
  }

  /** Notes which queue a person decided on. */
  public TaskEdit routedTo(String role, UserId newAssignee) {
    return routed().assignedTo(role, newAssignee);
  }

  /** Notes the case that was opened for it; null for none. */
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

  /** Notes that a job has to move its token; until then the row stays as it is. */
  public TaskEdit underWay() {
    position = position.underWay();
    return this;
  }

  /** Stops the clock. */
  public TaskEdit heldSince(Instant since) {
    deadline = deadline.stopped(since);
    return this;
  }

  /** Starts the clock again, with new times for everything that is due. */
  public TaskEdit resumed(Instant newDeadline, Instant newEscalation) {
    deadline = deadline.resumed(newDeadline, newEscalation);
    return this;
  }

  public Task at(Instant now) {
    return made(now, status.isTerminal() ? now : null, seen.version() + 1);
  }

  /** The values to save together with a move, before the move. */
  public Task sameVersion() {
    return made(seen.updatedAt(), seen.closedAt(), seen.version());
  }

  private Task made(Instant now, Instant closedAt, int version) {
    return new Task(
        seen.organizationId(),
        seen.taskId(),
        seen.number(),
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
