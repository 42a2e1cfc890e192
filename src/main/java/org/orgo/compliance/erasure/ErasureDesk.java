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
   */
  @Transactional
  public List<ErasedRows> preview(PersonId id) {
    List<ErasedRows> rows = erasure.of(require(id), names(id));
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
   */
  @Transactional
  public List<ErasedRows> erase(PersonId id, String reason) {
    PersonId person = require(id);
    InvalidRequest.requireText("reason", reason, MAX_REASON);
    List<ErasedRows> rows = erasure.of(person, names(id));
    audit.record(
        LogCategory.SECURITY,
        "person.erased",
        PERSON,
        id,
        rows.stream().map(ErasedRows::table).toArray(String[]::new));
    return rows;
  }

  private List<String> names(PersonId id) {
    return subjects.names(CurrentTenant.require(), id);
  }

  private PersonId require(PersonId id) {
    requireRight();
    Person person = persons.find(id).orElseThrow(() -> new NotFound(PERSON));
    holds.lock();
    if (subjects.isHeld(CurrentTenant.require(), id)) {
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
