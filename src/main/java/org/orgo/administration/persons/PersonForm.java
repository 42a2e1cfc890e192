package org.orgo.administration.persons;

import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.people.persons.administration.PersonChange;

/** What stands in the fields of a person's page. */
public record PersonForm(String displayName, String email, String confidentiality, int version) {

  static final PersonForm EMPTY = new PersonForm("", "", "normal", 0);

  static PersonForm of(KnownPerson person) {
    return new PersonForm(
        person.displayName(),
        person.email() == null ? "" : person.email(),
        person.confidentiality(),
        person.version());
  }

  PersonChange change() {
    return new PersonChange(displayName, email, confidentiality, version);
  }
}
