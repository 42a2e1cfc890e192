package org.orgo.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;

/** A case as its row says. */
public record Case(
    OrganizationId organizationId,
    CaseId caseId,
    @JsonUnwrapped CaseOrigin origin,
    @JsonUnwrapped CaseKind kind,
    @JsonUnwrapped CaseContent content,
    CaseStatus status,
    int version,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant closedAt,
    @JsonIgnore CaseParticipants readers)
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

  Case with(CaseStatus newStatus, Instant now) {
    boolean closed = newStatus == CaseStatus.RESOLVED || newStatus == CaseStatus.ARCHIVED;
    return changed(content, newStatus, closed ? now : null, now);
  }

  public Case with(CaseChange change, Instant now) {
    return changed(content.with(change), status, closedAt, now);
  }

  private Case changed(
      CaseContent newContent, CaseStatus newStatus, Instant newClosedAt, Instant now) {
    return new Case(
        organizationId,
        caseId,
        origin,
        kind,
        newContent,
        newStatus,
        version + 1,
        createdAt,
        now,
        newClosedAt,
        readers);
  }
}
