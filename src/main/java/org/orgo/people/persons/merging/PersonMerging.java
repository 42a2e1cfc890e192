package org.orgo.people.persons.merging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.orgo.audit.AuditLog;
import org.orgo.people.CurrentActor;
import org.orgo.people.administration.Administrators;
import org.orgo.people.persistence.PersonMergeMapper;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.PersonIsMerged;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Merges a person into another, for administrators: every row that names the one names the other
 * afterwards, but for ANONYMISED work. The merged person's row stays, so that its address still
 * finds, and so that all of it can be undone.
 */
@Service
public class PersonMerging {

  /** How long a merge can be undone; what that needs is deleted afterwards. */
  public static final Duration UNDO_PERIOD = Duration.ofDays(90);

  private final Administrators administrators;
  private final PersonMergeMapper rows;
  private final AuditLog audit;
  private final Clock clock;

  PersonMerging(
      Administrators administrators, PersonMergeMapper rows, AuditLog audit, Clock clock) {
    this.administrators = administrators;
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a merge would do: it is done and taken back, so that the two cannot differ.
   *
   * @throws NotAllowed for who does not administer
   * @throws NotFound when there is no such person to keep
   * @throws UnknownReference when there is no such person to merge
   * @throws SamePerson when the two are one
   * @throws PersonIsMerged when one of them was merged before
   * @throws BothHaveAccounts when each has an account of its own
   * @throws MergedPersonIsHeld when a legal hold names the one to merge
   */
  @Transactional
  public MergePreview preview(PersonId kept, PersonId merged) {
    PersonMerge merge = move(kept, merged);
    MergePreview preview =
        new MergePreview(
            kept,
            merged,
            merge.keptUserId() == null && merge.mergedUserId() != null,
            rows.moved(CurrentTenant.require(), merge.mergeId()));
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return preview;
  }

  /** As {@link #preview}, and lets it stand. */
  @Transactional
  public PersonMerge merge(PersonId kept, PersonId merged) {
    PersonMerge merge = move(kept, merged);
    rows.dropRowsBefore(CurrentTenant.require(), clock.instant().minus(UNDO_PERIOD));
    audit.record(LogCategory.SECURITY, "person.merged", "person", kept);
    audit.record(LogCategory.SECURITY, "person.merged_away", "person", merged);
    return merge;
  }

  /**
   * Gives every row back to the person it belonged to. What came since stays with the kept person.
   *
   * @throws NotAllowed for who does not administer
   * @throws NotFound when there is no such merge
   * @throws MergeIsUndone when it was undone before
   * @throws UndoPeriodIsOver when it is too old
   * @throws LaterMergeStands when one of the two was merged again
   */
  @Transactional
  public PersonMerge undo(PersonMergeId id) {
    administrators.requireActing();
    OrganizationId organization = CurrentTenant.require();
    PersonMerge merge = find(id);
    rows.lock(
        organization, List.of(merge.keptPersonId().toString(), merge.mergedPersonId().toString()));
    if (!find(id).stands()) {
      throw new MergeIsUndone();
    }
    if (merge.mergedAt().isBefore(clock.instant().minus(UNDO_PERIOD))) {
      throw new UndoPeriodIsOver();
    }
    if (rows.hasLater(organization, merge)) {
      throw new LaterMergeStands();
    }
    rows.undo(organization, id, CurrentActor.get().userId(), now());
    rows.standAlone(organization, merge);
    rows.returnRows(organization, id, merge.mergedPersonId(), merge.keptPersonId());
    audit.record(LogCategory.SECURITY, "person.merge_undone", "person", merge.keptPersonId());
    audit.record(LogCategory.SECURITY, "person.merge_undone", "person", merge.mergedPersonId());
    return find(id);
  }

  /**
   * @throws NotFound when there is no such merge
   */
  @Transactional(readOnly = true)
  public PersonMerge get(PersonMergeId id) {
    administrators.requireActing();
    return find(id);
  }

  /** The merges in which the person was kept or merged, newest first. */
  @Transactional(readOnly = true)
  public List<PersonMerge> of(PersonId person) {
    administrators.requireActing();
    return rows.of(CurrentTenant.require(), person);
  }

  /** Whether its time is not over; a later merge may still stand in the way. */
  public boolean canBeUndone(PersonMerge merge) {
    return merge.stands() && merge.mergedAt().isAfter(clock.instant().minus(UNDO_PERIOD));
  }

  private PersonMerge find(PersonMergeId id) {
    return rows.find(CurrentTenant.require(), id).orElseThrow(() -> new NotFound("merge"));
  }

  private PersonMerge move(PersonId kept, PersonId merged) {
    administrators.requireActing();
    OrganizationId organization = CurrentTenant.require();
    Map<PersonId, Person> both =
        rows.lock(organization, List.of(kept.toString(), merged.toString())).stream()
            .collect(Collectors.toMap(Person::personId, person -> person));
    Person stays = both.get(kept);
    Person goes = both.get(merged);
    check(stays, goes);
    PersonMerge merge =
        new PersonMerge(
            PersonMergeId.random(),
            kept,
            merged,
            stays.userId(),
            goes.userId(),
            CurrentActor.get().userId(),
            now(),
            null,
            null);
    rows.insert(organization, merge);
    rows.moveRows(organization, merge.mergeId(), merged, kept);
    rows.becomeOne(organization, merge);
    return merge;
  }

  private void check(Person stays, Person goes) {
    if (stays == null) {
      throw new NotFound("person");
    }
    if (goes == null) {
      throw new UnknownReference("merged_person_id", "person");
    }
    if (stays.personId().equals(goes.personId())) {
      throw new SamePerson();
    }
    if (stays.mergedIntoId() != null || goes.mergedIntoId() != null) {
      throw new PersonIsMerged();
    }
    if (stays.userId() != null
        && goes.userId() != null
        && !Objects.equals(stays.userId(), goes.userId())) {
      throw new BothHaveAccounts();
    }
    if (rows.isHeld(CurrentTenant.require(), goes.personId())) {
      throw new MergedPersonIsHeld();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
