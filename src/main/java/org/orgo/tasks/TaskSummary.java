package org.orgo.tasks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.lang.Nullable;

/**
 * A task in a list: all of {@link Task} but its description and metadata, which may be long and are
 * not read for it.
 *
 * @param number as in {@link Task}
 * @param createdByUserId as in {@link Task}
 * @param requesterPersonId as in {@link Task}
 */
public record TaskSummary(
    OrganizationId organizationId,
    TaskId taskId,
    String number,
    @Nullable UUID caseId,
    @JsonUnwrapped TaskKind kind,
    String title,
    TaskStatus status,
    Priority priority,
    SignalSource source,
    @Nullable UserId createdByUserId,
    @Nullable PersonId requesterPersonId,
    @JsonUnwrapped TaskAssignment assignment,
    @JsonUnwrapped TaskDeadline deadline,
    @Nullable Instant closedAt,
    @JsonUnwrapped Proposals proposals,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  public String ownerRole() {
    return assignment.ownerRole();
  }

  public UserId assigneeUserId() {
    return assignment.assigneeUserId();
  }

  /** Whether time runs for it: it is open and nobody holds it. */
  public boolean clockRuns() {
    return closedAt == null && deadline.heldSince() == null;
  }

  public boolean isOverdue(Instant now) {
    return clockRuns() && deadline.reactivityDeadlineAt().isBefore(now);
  }
}
