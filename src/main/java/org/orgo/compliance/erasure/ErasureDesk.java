package org.orgo.compliance.erasure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.audit.hold.LegalHolds;
import org.orgo.compliance.erasure.persistence.SubjectMapper;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.PersonIsMerged;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Gives out what is recorded about a person, and erases the person, for who manages retention. */
@Service
public class ErasureDesk {

  private static final int MAX_REASON = 1_000;
  private static final String PERSON = "person";

  private final Persons persons;
  private final SubjectMapper subjects;
  private final PersonErasure erasure;
  private final LegalHolds holds;
  private final AuditLog audit;

  ErasureDesk(
      Persons persons,
      SubjectMapper subjects,
      PersonErasure erasure,
      LegalHolds holds,
      AuditLog audit) {
    this.persons = persons;
    this.subjects = subjects;
    this.erasure = erasure;
    this.holds = holds;
    this.audit = audit;
  }

  /**
   * All that is recorded about a person; that somebody asked is recorded.
   *
   * @throws NotAllowed without the right to
   * @throws NotFound when there is no such person
   */
  @Transactional
  public ObjectNode recorded(PersonId id) {
    requireRight();
    ObjectNode all =
        subjects.all(CurrentTenant.require(), id).orElseThrow(() -> new NotFound(PERSON));
    audit.record(LogCategory.SECURITY, "person.records_given", PERSON, id);
    return all;
  }

  /**
   * What an erasure would do: it is done and taken back, so that the two cannot differ.
   *
   * @throws NotAllowed without the right to
   * @throws NotFound when there is no such person
   * @throws PersonIsHeld while a hold keeps something of the person
   * @throws PersonHasAccount while the person has an account
   * @throws PersonIsMerged when it was merged into another, with whom it is erased
   */
  @Transactional
  public List<ErasedRows> preview(PersonId id) {
    List<ErasedRows> rows = erased(require(id));
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return rows;
  }

  /**
   * Erases the person, and records that.
   *
   * @throws InvalidRequest when no reason is given
   * @throws NotAllowed without the right to
   * @throws NotFound when there is no such person
   * @throws PersonIsHeld while a hold keeps something of the person
   * @throws PersonHasAccount while the person has an account
   * @throws PersonIsMerged when it was merged into another, with whom it is erased
   */
  @Transactional
  public List<ErasedRows> erase(PersonId id, String reason) {
    PersonId person = require(id);
    InvalidRequest.requireText("reason", reason, MAX_REASON);
    List<ErasedRows> rows = erased(person);
    audit.record(
        LogCategory.SECURITY,
        "person.erased",
        PERSON,
        id,
        rows.stream().map(ErasedRows::table).toArray(String[]::new));
    return rows;
  }

  /** Those who were merged into the person are erased with it. */
  private List<ErasedRows> erased(PersonId person) {
    return persons.withMerged(person).stream()
        .flatMap(each -> erasure.of(each, subjects.names(CurrentTenant.require(), each)).stream())
        .toList();
  }

  private PersonId require(PersonId id) {
    requireRight();
    Person person = persons.find(id).orElseThrow(() -> new NotFound(PERSON));
    if (person.mergedIntoId() != null) {
      throw new PersonIsMerged();
    }
    holds.lock();
    if (persons.withMerged(id).stream()
        .anyMatch(each -> subjects.isHeld(CurrentTenant.require(), each))) {
      throw new PersonIsHeld();
    }
    if (person.userId() != null) {
      throw new PersonHasAccount();
    }
    return id;
  }

  private static void requireRight() {
    if (!CurrentActor.get().may(Permissions.RETENTION_MANAGE)) {
      throw new NotAllowed(Permissions.RETENTION_MANAGE);
    }
  }
}
