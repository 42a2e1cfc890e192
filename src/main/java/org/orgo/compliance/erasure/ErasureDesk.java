package org.orgo.compliance.erasure;

import java.util.List;
import org.orgo.audit.AuditLog;
import org.orgo.compliance.erasure.ErasablePersons.NamedPerson;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Erases persons for who manages retention, and shows the certificates to who reads the audit. */
@Service
public class ErasureDesk {

  private static final int MAX_REASON = 1_000;

  private final ErasablePersons persons;
  private final PersonErasure erasure;
  private final ErasureCertificates certificates;
  private final AuditLog audit;

  ErasureDesk(
      ErasablePersons persons,
      PersonErasure erasure,
      ErasureCertificates certificates,
      AuditLog audit) {
    this.persons = persons;
    this.erasure = erasure;
    this.certificates = certificates;
    this.audit = audit;
  }

  public boolean mayErase() {
    return CurrentActor.get().may(Permissions.RETENTION_MANAGE);
  }

  /**
   * Whom an erasure would be about.
   *
   * @throws NotAllowed without the right to erase
   * @throws NotFound when there is no such person
   */
  @Transactional(readOnly = true)
  public Person person(PersonId id) {
    require(Permissions.RETENTION_MANAGE);
    return persons.find(id);
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
    require(Permissions.RETENTION_MANAGE);
    List<ErasedRows> rows = erased(persons.toErase(id));
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return rows;
  }

  /**
   * Erases the person, and records and certifies that. The reason is asked for and kept nowhere,
   * since it may name the person.
   *
   * @throws InvalidRequest when no reason is given
   * @throws NotAllowed without the right to
   * @throws NotFound when there is no such person
   * @throws PersonIsHeld while a hold keeps something of the person
   * @throws PersonHasAccount while the person has an account
   * @throws PersonIsMerged when it was merged into another, with whom it is erased
   */
  @Transactional
  public ErasureCertificate erase(PersonId id, String reason) {
    require(Permissions.RETENTION_MANAGE);
    List<NamedPerson> subjects = persons.toErase(id);
    InvalidRequest.requireText("reason", reason, MAX_REASON);
    List<ErasedRows> rows = erased(subjects);
    audit.record(
        LogCategory.SECURITY,
        "person.erased",
        "person",
        id,
        rows.stream().map(ErasedRows::table).distinct().toArray(String[]::new));
    return certificates.issue(id, rows);
  }

  /**
   * @throws NotAllowed for who does not read the audit
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public ErasureCertificate certificate(ErasureId id) {
    require(Permissions.AUDIT_READ);
    return certificates.find(id).orElseThrow(() -> new NotFound("erasure"));
  }

  /**
   * Newest first.
   *
   * @throws NotAllowed for who does not read the audit
   */
  @Transactional(readOnly = true)
  public Page<ErasureCertificate> certificates(PageRequest page) {
    require(Permissions.AUDIT_READ);
    return Page.cut(
        certificates.list(page),
        page.limit(),
        each -> new Cursor(each.erasedAt(), each.erasureId().value()));
  }

  private List<ErasedRows> erased(List<NamedPerson> subjects) {
    return subjects.stream()
        .flatMap(each -> erasure.of(each.personId(), each.names()).stream())
        .toList();
  }

  private static void require(String permission) {
    if (!CurrentActor.get().may(permission)) {
      throw new NotAllowed(permission);
    }
  }
}
