package org.orgo.compliance.erasure;

import java.util.List;
import org.orgo.audit.hold.LegalHolds;
import org.orgo.compliance.erasure.persistence.SubjectMapper;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
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

  /**
   * All names under which the person is known; no hold is placed until the transaction ends.
   *
   * @throws NotFound when there is no such person
   * @throws PersonIsHeld while a hold keeps something of the person
   * @throws PersonHasAccount while the person has an account
   */
  List<String> namesOf(PersonId id) {
    Person person = find(id);
    holds.lock();
    if (subjects.isHeld(CurrentTenant.require(), id)) {
      throw new PersonIsHeld();
    }
    if (person.userId() != null) {
      throw new PersonHasAccount();
    }
    return subjects.names(CurrentTenant.require(), id);
  }
}
