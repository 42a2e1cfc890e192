package org.orgo.tasks.editing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.tasks.Task;
import org.orgo.tasks.lifecycle.Lifecycle;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.TaskStatus;

/** A task's next state in the making: starts as the task is, then gets what changes. */
public final class TaskEdit {

  private final Task seen;
  private String title;
  private String description;
  private TaskStatus status;
  private Priority priority;
  private String ownerRole;
  private UserId assignee;
  private Instant dueAt;
  private Instant deadline;
  private int level;
  private Instant escalateAt;
  private Instant heldSince;
  private ObjectNode metadata;
  private boolean routingProposed;
  private boolean caseProposed;
  private UUID caseId;
  private String waitState;
  private String token;

  public TaskEdit(Task seen) {
    this.seen = seen;
    title = seen.title();
    description = seen.description();
    status = seen.status();
    priority = seen.priority();
    ownerRole = seen.ownerRole();
    assignee = seen.assigneeUserId();
    dueAt = seen.dueAt();
    deadline = seen.reactivityDeadlineAt();
    level = seen.escalationLevel();
    escalateAt = seen.escalateAt();
    heldSince = seen.heldSince();
    metadata = seen.metadata();
    routingProposed = seen.routingProposed();
    caseProposed = seen.caseProposed();
    caseId = seen.caseId();
    waitState = seen.waitState();
    token = seen.lifecycleToken();
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
    dueAt = newDueAt;
    return this;
  }

  public TaskEdit metadata(ObjectNode newMetadata) {
    metadata = newMetadata;
    return this;
  }

  /** The desk an escalation moved it to; whoever worked on it before no longer does. */
  public TaskEdit escalatedTo(String role, int newLevel, Instant nextEscalation) {
    status = TaskStatus.ESCALATED;
    ownerRole = role;
    assignee = null;
    level = newLevel;
    escalateAt = nextEscalation;
    heldSince = null;
    return this;
  }

  /** It moves up next; until then it stays with whoever has it. */
  public TaskEdit escalationAnnounced(Instant nextEscalation) {
    status = TaskStatus.ESCALATED;
    escalateAt = nextEscalation;
    heldSince = null;
    return this;
  }

  public TaskEdit assignedTo(String role, UserId newAssignee) {
    ownerRole = role;
    assignee = newAssignee;
    return this;
  }

  /** Somebody has said that this is its queue. */
  public TaskEdit routedTo(String role, UserId newAssignee) {
    routingProposed = false;
    return assignedTo(role, newAssignee);
  }

  /** The case that was proposed for it; null for none. */
  public TaskEdit joining(UUID opened) {
    caseProposed = false;
    caseId = opened == null ? caseId : opened;
    return this;
  }

  public TaskEdit restingAt(Lifecycle.Position position) {
    status = position.status();
    waitState = position.waitState();
    token = position.token();
    return this;
  }

  /** The clock stands still from now on. */
  public TaskEdit heldSince(Instant since) {
    heldSince = since;
    return this;
  }

  /** The clock runs again, with everything due later. */
  public TaskEdit resumed(Instant newDeadline, Instant newEscalation) {
    heldSince = null;
    deadline = newDeadline;
    escalateAt = newEscalation;
    return this;
  }

  public Task at(Instant now) {
    return new Task(
        seen.organizationId(),
        seen.taskId(),
        caseId,
        seen.type(),
        seen.category(),
        seen.subtype(),
        seen.label(),
        seen.originLabel(),
        title,
        description,
        status,
        priority,
        seen.severity(),
        seen.visibility(),
        seen.source(),
        seen.createdByUserId(),
        seen.requesterPersonId(),
        ownerRole,
        seen.ownerUserId(),
        assignee,
        dueAt,
        seen.reactivityTime(),
        deadline,
        level,
        escalateAt,
        heldSince,
        status.isTerminal() ? now : null,
        metadata,
        routingProposed,
        caseProposed,
        seen.version() + 1,
        seen.createdAt(),
        now,
        waitState,
        seen.lifecycleDefinition(),
        token,
        seen.participantUserIds(),
        seen.participantRoles());
  }
}
