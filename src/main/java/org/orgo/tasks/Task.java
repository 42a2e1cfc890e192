package org.orgo.tasks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Protected;
import org.orgo.people.authorization.Protection;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;

/**
 * A task as its row says.
 *
 * @param originLabel the broadcast it came from, where that is not its own label
 * @param createdByUserId nobody where it is ANONYMISED
 * @param requesterPersonId where it is ANONYMISED a pseudonym, the same for the same person
 * @param reactivityTime how long it may stay unanswered, in the organization's calendar
 * @param escalateAt when the next step of the escalation is due
 * @param heldSince since when its clock stands still; null while it runs
 * @param routingProposed a person has yet to say whether this is the right queue
 * @param caseProposed a case would fit; a person opens it or not
 * @param waitState the place in the diagram where it rests; null once it is over
 * @param lifecycleDefinition the deployed diagram it lives in
 * @param lifecycleToken what the engine calls its current rest
 */
public record Task(
    OrganizationId organizationId,
    TaskId taskId,
    UUID caseId,
    String type,
    Category category,
    String subtype,
    String label,
    String originLabel,
    String title,
    String description,
    TaskStatus status,
    Priority priority,
    Severity severity,
    Visibility visibility,
    SignalSource source,
    UserId createdByUserId,
    PersonId requesterPersonId,
    String ownerRole,
    UserId ownerUserId,
    UserId assigneeUserId,
    Instant dueAt,
    Duration reactivityTime,
    Instant reactivityDeadlineAt,
    int escalationLevel,
    @JsonIgnore Instant escalateAt,
    @JsonIgnore Instant heldSince,
    Instant closedAt,
    ObjectNode metadata,
    boolean routingProposed,
    boolean caseProposed,
    int version,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore String waitState,
    @JsonIgnore String lifecycleDefinition,
    @JsonIgnore String lifecycleToken,
    @JsonIgnore List<String> participantUserIds,
    @JsonIgnore List<String> participantRoles)
    implements Protected {

  @Override
  public Protection protection() {
    Set<UserId> users =
        participantUserIds.stream().map(UserId::of).collect(Collectors.toUnmodifiableSet());
    return new Protection(
        visibility,
        ownerRole,
        ownerUserId,
        assigneeUserId,
        type,
        users,
        Set.copyOf(participantRoles));
  }

  @JsonIgnore
  public boolean isOpen() {
    return closedAt == null;
  }

  public boolean isOverdue(Instant now) {
    return isOpen() && heldSince == null && reactivityDeadlineAt.isBefore(now);
  }
}
