package org.orgo.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.cases.lifecycle.CasePosition;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Protected;
import org.orgo.people.authorization.Protection;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.CaseStatus;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;

/**
 * A case as its row says.
 *
 * @param number how people call it, such as NSH-1042; never changes, never that of a task
 */
public record Case(
    OrganizationId organizationId,
    CaseId caseId,
    String number,
    @JsonUnwrapped CaseOrigin origin,
    @JsonUnwrapped CaseKind kind,
    @JsonUnwrapped CaseContent content,
    CaseStatus status,
    int version,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant closedAt,
    @JsonIgnore CaseParticipants readers,
    @JsonIgnore CasePosition position)
    implements Protected {

  @Override
  public Protection protection() {
    Set<UserId> users =
        readers.userIds().stream().map(UserId::of).collect(Collectors.toUnmodifiableSet());
    return new Protection(
        visibility(), ownerRole(), null, null, type(), users, Set.copyOf(readers.roles()));
  }

  @JsonProperty
  public List<CaseParticipants.CaseParticipant> participants() {
    return readers.shown();
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
    return kind.ownerRole();
  }

  public String title() {
    return content.title();
  }

  /** The case at its next position. */
  public Case movedTo(CaseStatus newStatus, CasePosition newPosition, Instant now) {
    boolean closed = newStatus == CaseStatus.RESOLVED || newStatus == CaseStatus.ARCHIVED;
    Instant closing = newStatus == status ? closedAt : now;
    return changed(content, newStatus, closed ? closing : null, now).positioned(newPosition);
  }

  /** The case with its token elsewhere, which changes nothing that people see. */
  public Case at(CasePosition newPosition, Instant now) {
    return changed(content, status, closedAt, now).positioned(newPosition);
  }

  public Case with(CaseChange change, Instant now) {
    return changed(content.with(change), status, closedAt, now);
  }

  /** The case with answers to a form, as part of the change that follows. */
  public Case answered(ObjectNode metadata) {
    return new Case(
        organizationId,
        caseId,
        number,
        origin,
        kind,
        content.withMetadata(metadata),
        status,
        version,
        createdAt,
        updatedAt,
        closedAt,
        readers,
        position);
  }

  private Case positioned(CasePosition newPosition) {
    return new Case(
        organizationId,
        caseId,
        number,
        origin,
        kind,
        content,
        status,
        version,
        createdAt,
        updatedAt,
        closedAt,
        readers,
        newPosition);
  }

  private Case changed(
      CaseContent newContent, CaseStatus newStatus, Instant newClosedAt, Instant now) {
    return new Case(
        organizationId,
        caseId,
        number,
        origin,
        kind,
        newContent,
        newStatus,
        version + 1,
        createdAt,
        now,
        newClosedAt,
        readers,
        position);
  }
}
