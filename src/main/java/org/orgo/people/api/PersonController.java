package org.orgo.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.administration.PersonAdministration;
import org.orgo.people.persons.administration.PersonChange;
import org.orgo.platform.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One person, for administrators of its organization. */
@RestController
@RequestMapping("/api/v3/persons/{id}")
class PersonController {

  private final PersonAdministration persons;

  PersonController(PersonAdministration persons) {
    this.persons = persons;
  }

  /**
   * @param email blank takes it away
   * @param version the one that was looked at, unless {@code If-Match} says it
   */
  record PersonChangeBody(
      String displayName, String email, String confidentiality, Integer version) {}

  /** The account of the same human being. */
  record LinkBody(@NotNull UUID userId) {}

  /** Shows a person. */
  @GetMapping
  ResponseEntity<PersonView> getPerson(@PathVariable UUID id) {
    return PersonView.tagged(persons.get(new PersonId(id)));
  }

  /** Changes a person's name, address and confidentiality. */
  @PatchMapping
  ResponseEntity<PersonView> changePerson(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestBody @Valid PersonChangeBody body) {
    PersonId person = persons.get(new PersonId(id)).personId();
    Integer expected = Versions.required(ifMatch, body.version());
    return PersonView.tagged(
        persons.change(
            person,
            new PersonChange(body.displayName(), body.email(), body.confidentiality(), expected)));
  }

  /** Links a person to an account. */
  @PutMapping("/user")
  ResponseEntity<PersonView> linkPerson(@PathVariable UUID id, @RequestBody @Valid LinkBody body) {
    return PersonView.tagged(persons.link(new PersonId(id), new UserId(body.userId())));
  }

  /** Unlinks a person from its account. */
  @DeleteMapping("/user")
  ResponseEntity<PersonView> unlinkPerson(@PathVariable UUID id) {
    return PersonView.tagged(persons.unlink(new PersonId(id)));
  }
}
