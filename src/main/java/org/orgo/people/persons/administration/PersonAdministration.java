package org.orgo.people.persons.administration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.orgo.audit.AuditLog;
import org.orgo.people.UserId;
import org.orgo.people.administration.Administrators;
import org.orgo.people.authorization.Viewers;
import org.orgo.people.persistence.PersonAdministrationMapper;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.PersonIsMerged;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.vocabulary.work.LogCategory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists and changes the persons of the current organization, for its administrators. Every method
 * throws {@link NotAllowed} for everybody else and {@link NotFound} for a person of nobody here.
 */
@Service
public class PersonAdministration {

  private final Administrators administrators;
  private final PersonAdministrationMapper rows;
  private final Viewers viewers;
  private final AuditLog audit;
  private final Clock clock;

  PersonAdministration(
      Administrators administrators,
      PersonAdministrationMapper rows,
      Viewers viewers,
      AuditLog audit,
      Clock clock) {
    this.administrators = administrators;
    this.rows = rows;
    this.viewers = viewers;
    this.audit = audit;
    this.clock = clock;
  }

  /** For a page that only they may open. */
  public void requireActing() {
    administrators.requireActing();
  }

  /**
   * Newest first. Those that were merged are found by their address as the person that they are.
   *
   * @param q part of the name or of an address; null for all
   */
  @Transactional(readOnly = true)
  public Page<KnownPerson> find(@Nullable String q, PageRequest page) {
    administrators.requireActing();
    String wanted = q == null || q.isBlank() ? null : q.strip();
    List<KnownPerson> found =
        rows.list(
            CurrentTenant.require(), viewers.current(), wanted, page.after(), page.limit() + 1);
    return Page.cut(
        found, page.limit(), person -> new Cursor(person.createdAt(), person.personId().value()));
  }

  @Transactional(readOnly = true)
  public KnownPerson get(PersonId id) {
    administrators.requireActing();
    return rows.find(CurrentTenant.require(), viewers.current(), id)
        .orElseThrow(() -> new NotFound("person"));
  }

  /**
   * Creates a person, linked to the account that has the same address.
   *
   * @throws InvalidRequest without a name
   * @throws PersonAddressTaken when another person has the address
   */
  @Transactional
  public KnownPerson create(PersonChange wanted) {
    administrators.requireActing();
    if (wanted.displayName() == null) {
      throw new InvalidRequest(
          FieldError.of("display_name", "is missing").worded("user.refused.name"));
    }
    PersonId id = PersonId.random();
    String email = wanted.emailOr(null);
    requireFree(email, id);
    unique(
        () ->
            rows.insert(
                CurrentTenant.require(),
                id,
                wanted.displayName(),
                email,
                wanted.confidentialityOr("normal"),
                clock.instant()));
    record("person.created", id);
    return get(id);
  }

  /**
   * @throws PersonAddressTaken when another person has the address
   * @throws PersonChangedMeanwhile when it has another version than the expected one
   * @throws PersonIsMerged when it was merged into another
   */
  @Transactional
  public KnownPerson change(PersonId id, PersonChange wanted) {
    KnownPerson before = unmerged(id);
    String email = wanted.emailOr(before.email());
    requireFree(email, id);
    int changed =
        unique(
            () ->
                rows.change(
                    CurrentTenant.require(),
                    id,
                    wanted.nameOr(before.displayName()),
                    email,
                    wanted.confidentialityOr(before.confidentiality()),
                    wanted.expectedVersion()));
    KnownPerson after = get(id);
    if (changed == 0) {
      throw new PersonChangedMeanwhile(after);
    }
    String[] fields = differing(before, after);
    if (fields.length > 0) {
      record("person.changed", id, fields);
    }
    return after;
  }

  /**
   * Notes that an account and a person are the same human being.
   *
   * @throws UnknownReference when there is no such account
   * @throws AccountIsLinked when either is linked otherwise
   * @throws PersonIsMerged when it was merged into another
   */
  @Transactional
  public KnownPerson link(PersonId id, UserId user) {
    unmerged(id);
    if (!rows.hasAccount(CurrentTenant.require(), user)) {
      throw new UnknownReference("user_id", "user");
    }
    if (rows.link(CurrentTenant.require(), id, user) == 0) {
      throw new AccountIsLinked();
    }
    record("person.linked", id, "user_id");
    return get(id);
  }

  /**
   * @throws PersonIsMerged when it was merged into another
   */
  @Transactional
  public KnownPerson unlink(PersonId id) {
    unmerged(id);
    if (rows.unlink(CurrentTenant.require(), id) > 0) {
      record("person.unlinked", id, "user_id");
    }
    return get(id);
  }

  private KnownPerson unmerged(PersonId id) {
    KnownPerson person = get(id);
    if (person.mergedIntoId() != null) {
      throw new PersonIsMerged();
    }
    return person;
  }

  private void requireFree(@Nullable String email, PersonId id) {
    if (email != null && rows.isTaken(CurrentTenant.require(), email, id)) {
      throw new PersonAddressTaken();
    }
  }

  /** Two administrators may give the same address at once. */
  private static int unique(IntSupplier write) {
    try {
      return write.getAsInt();
    } catch (DuplicateKeyException taken) {
      throw new PersonAddressTaken();
    }
  }

  private void record(String action, PersonId id, String... fields) {
    audit.record(LogCategory.SECURITY, action, "person", id, fields);
  }

  private static String[] differing(KnownPerson before, KnownPerson after) {
    List<String> fields = new ArrayList<>();
    if (!before.displayName().equals(after.displayName())) {
      fields.add("display_name");
    }
    if (!Objects.equals(before.email(), after.email())) {
      fields.add("email");
    }
    if (!before.confidentiality().equals(after.confidentiality())) {
      fields.add("confidentiality");
    }
    return fields.toArray(String[]::new);
  }
}
