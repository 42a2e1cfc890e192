package org.orgo.people.api;

import java.time.Instant;
import java.util.UUID;
import org.orgo.people.persons.administration.KnownPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;

/** A person as administrators see it; the numbers leave out what is ANONYMISED. */
record PersonView(
    UUID personId,
    String displayName,
    @Nullable String email,
    String confidentiality,
    @Nullable UUID userId,
    @Nullable UUID mergedIntoId,
    int tasks,
    int cases,
    Instant createdAt,
    int version) {

  static PersonView of(KnownPerson person) {
    return new PersonView(
        person.personId().value(),
        person.displayName(),
        person.email(),
        person.confidentiality(),
        person.userId() == null ? null : person.userId().value(),
        person.mergedIntoId() == null ? null : person.mergedIntoId().value(),
        person.tasks(),
        person.cases(),
        person.createdAt(),
        person.version());
  }

  static ResponseEntity<PersonView> tagged(KnownPerson person) {
    return ResponseEntity.ok().eTag(tag(person)).body(of(person));
  }

  static String tag(KnownPerson person) {
    return "\"" + person.version() + "\"";
  }
}
