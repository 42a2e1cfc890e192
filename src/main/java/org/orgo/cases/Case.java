package org.orgo.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Protected;
import org.orgo.people.authorization.Protection;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.Visibility;

/**
 * A case as its row says.
 *
 * @param sourceReference what the source calls it, such as a signal's id
 * @param originVerticalLevel base of the label it came in with
 * @param originRole horizontal role of the label it came in with
 */
public record Case(
    OrganizationId organizationId,
    CaseId caseId,
    SignalSource source,
    String sourceReference,
    String type,
    String label,
    String title,
    String description,
    CaseStatus status,
    Severity severity,
    Visibility visibility,
    String ownerRole,
    Duration reactivityTime,
    String originVerticalLevel,
    String originRole,
    List<String> tags,
    ObjectNode location,
    ObjectNode metadata,
    int version,
    Instant createdAt,
    Instant updatedAt,
    Instant closedAt,
    @JsonIgnore List<String> participantUserIds,
    @JsonIgnore List<String> participantRoles)
    implements Protected {

  @Override
  public Protection protection() {
    Set<UserId> users =
        participantUserIds.stream().map(UserId::of).collect(Collectors.toUnmodifiableSet());
    return new Protection(
        visibility, ownerRole, null, null, type, users, Set.copyOf(participantRoles));
  }

  Case with(CaseStatus newStatus, Instant now) {
    boolean closed = newStatus == CaseStatus.RESOLVED || newStatus == CaseStatus.ARCHIVED;
    return edited(title, description, tags, metadata, newStatus, closed ? now : null, now);
  }

  Case with(CaseChange change, Instant now) {
    ObjectNode merged = metadata.deepCopy();
    if (change.metadata() != null) {
      merged.setAll(change.metadata());
    }
    return edited(
        change.title() == null ? title : change.title(),
        change.description() == null ? description : change.description(),
        change.tags() == null ? tags : change.tags(),
        merged,
        status,
        closedAt,
        now);
  }

  private Case edited(
      String newTitle,
      String newDescription,
      List<String> newTags,
      ObjectNode newMetadata,
      CaseStatus newStatus,
      Instant newClosedAt,
      Instant now) {
    return new Case(
        organizationId,
        caseId,
        source,
        sourceReference,
        type,
        label,
        newTitle,
        newDescription,
        newStatus,
        severity,
        visibility,
        ownerRole,
        reactivityTime,
        originVerticalLevel,
        originRole,
        newTags,
        location,
        newMetadata,
        version + 1,
        createdAt,
        now,
        newClosedAt,
        participantUserIds,
        participantRoles);
  }
}
