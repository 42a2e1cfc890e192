package org.orgo.compliance.erasure;

import java.util.List;
import org.orgo.audit.hold.LegalHolds;
import org.orgo.compliance.erasure.persistence.SubjectMapper;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.PersonIsMerged;
import org.orgo.people.persons.Persons;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Persons who may be erased: no hold keeps anything of theirs, and they have no account. */
@Component
class ErasablePersons {

  private final Persons persons;
  private final SubjectMapper subjects;
  private final LegalHolds holds;

  ErasablePersons(Persons persons, SubjectMapper subjects, LegalHolds holds) {
    this.persons = persons;
    this.subjects = subjects;
    this.holds = holds;
  }

  /**
   * @throws NotFound when there is no such person
   */
  Person find(PersonId id) {
    return persons.find(id).orElseThrow(() -> new NotFound("person"));
  }

  /** A person with all names it is known by. */
  record NamedPerson(PersonId personId, List<String> names) {}

  /**
   * The person and those who were merged into it, who are erased with it; no hold is placed until
   * the transaction ends.
   *
   * @throws NotFound when there is no such person
   * @throws PersonIsMerged when it was merged into another, with whom it is erased
   * @throws PersonIsHeld while a hold keeps something of one of them
   * @throws PersonHasAccount while the person has an account
   */
  List<NamedPerson> toErase(PersonId id) {
    Person person = find(id);
    if (person.mergedIntoId() != null) {
      throw new PersonIsMerged();
    }
    holds.lock();
    List<PersonId> all = persons.withMerged(id);
    if (all.stream().anyMatch(each -> subjects.isHeld(CurrentTenant.require(), each))) {
      throw new PersonIsHeld();
    }
    if (person.userId() != null) {
      throw new PersonHasAccount();
    }
    return all.stream()
        .map(each -> new NamedPerson(each, subjects.names(CurrentTenant.require(), each)))
        .toList();
  }
}
