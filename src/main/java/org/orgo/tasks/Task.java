package org.orgo.tasks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Protected;
import org.orgo.people.authorization.Protection;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
import org.orgo.tasks.editing.TaskEdit;
import org.orgo.tasks.lifecycle.IllegalTransition;
import org.orgo.tasks.lifecycle.Lifecycle;
import org.orgo.tasks.lifecycle.TaskInTransit;
import org.orgo.tasks.lifecycle.TaskIsClosed;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;

/**
 * A task as its row says. Its verbs change it; each verb guards what it may do.
 *
 * @param number how people call it, such as NSH-1042; never changes, never that of a case
 * @param createdByUserId null when the task is ANONYMISED
 * @param requesterPersonId a pseudonym, the same for the same person, when the task is ANONYMISED
 */
public record Task(
    OrganizationId organizationId,
    TaskId taskId,
    String number,
    @Nullable UUID caseId,
    @JsonUnwrapped TaskKind kind,
    String title,
    String description,
    TaskStatus status,
    Priority priority,
    SignalSource source,
    @Nullable UserId createdByUserId,
    @Nullable PersonId requesterPersonId,
    @JsonUnwrapped TaskAssignment assignment,
    @JsonUnwrapped TaskDeadline deadline,
    @Nullable Instant closedAt,
    ObjectNode metadata,
    @JsonUnwrapped Proposals proposals,
    int version,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore TaskPosition position)
    implements Protected {

  @Override
  public Protection protection() {
    Set<UserId> users =
        assignment.participantUserIds().stream()
            .map(UserId::of)
            .collect(Collectors.toUnmodifiableSet());
    return new Protection(
        visibility(),
        ownerRole(),
        assignment.ownerUserId(),
        assigneeUserId(),
        type(),
        users,
        Set.copyOf(assignment.participantRoles()));
  }

  /** The task with the number that the database gave it. */
  public Task numbered(String given) {
    return new Task(
        organizationId,
        taskId,
        given,
        caseId,
        kind,
        title,
        description,
        status,
        priority,
        source,
        createdByUserId,
        requesterPersonId,
        assignment,
        deadline,
        closedAt,
        metadata,
        proposals,
        version,
        createdAt,
        updatedAt,
        position);
  }

  public String type() {
    return kind.type();
  }

  public String label() {
    return kind.label();
  }

  public Severity severity() {
    return kind.severity();
  }

  public Visibility visibility() {
    return kind.visibility();
  }

  public String ownerRole() {
    return assignment.ownerRole();
  }

  public UserId assigneeUserId() {
    return assignment.assigneeUserId();
  }

  public Instant reactivityDeadlineAt() {
    return deadline.reactivityDeadlineAt();
  }

  public int escalationLevel() {
    return deadline.escalationLevel();
  }

  public Instant escalateAt() {
    return deadline.escalateAt();
  }

  public String waitState() {
    return position.waitState();
  }

  @JsonIgnore
  public boolean isOpen() {
    return closedAt == null;
  }

  /** Whether a job still has to bring its token to the next position. */
  @JsonIgnore
  public boolean isInTransit() {
    return isOpen() && position.token() == null;
  }

  /** Whether its token has not reached its first position yet. */
  public boolean hasYetToArrive() {
    return isOpen() && waitState() == null;
  }

  public void requireVersion(Integer expected) {
    if (expected != null && expected != version) {
      throw new TaskChangedMeanwhile(this);
    }
  }

  public void requireOpen() {
    if (!isOpen()) {
      throw new TaskIsClosed(this);
    }
  }

  public void requireArrived() {
    if (isInTransit()) {
      throw new TaskInTransit(this);
    }
  }

  /**
   * @throws IllegalTransition when the task law does not allow it
   */
  public TaskEdit movedTo(Lifecycle.Position position) {
    boolean within = status == position.status() && status.isUnresolved();
    if (!within && !TaskLaw.allows(status, position.status())) {
      throw new IllegalTransition(status, position.status());
    }
    return new TaskEdit(this).restingAt(position);
  }

  /**
   * Whether a move is an escalation: any move into ESCALATED is one; within it, the step that
   * escalates is.
   */
  public boolean escalatesAt(Lifecycle.TokenMove step) {
    return step.to().status() == TaskStatus.ESCALATED
        && (status != TaskStatus.ESCALATED || step.escalation().passed());
  }

  public boolean isOverdue(Instant now) {
    return isOpen() && deadline.heldSince() == null && reactivityDeadlineAt().isBefore(now);
  }
}
