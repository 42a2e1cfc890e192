package org.orgo.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.people.persons.administration.PersonAdministration;
import org.orgo.people.persons.administration.PersonChange;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(PersonsController.PATH)
class PersonsController {

  static final String PATH = "/api/v3/persons";

  private final PersonAdministration persons;

  PersonsController(PersonAdministration persons) {
    this.persons = persons;
  }

  /**
   * @param confidentiality normal unless it is said
   */
  record NewPersonBody(
      @NotBlank String displayName, @Nullable String email, @Nullable String confidentiality) {}

  /**
   * Lists the persons that work is about, newest first, for administrators.
   *
   * @param q part of the name or of an address
   */
  @GetMapping
  Page<PersonView> listPersons(
      @RequestParam(name = "q", required = false) String q,
      @RequestParam(name = "limit", required = false) Integer limit,
      @RequestParam(name = "cursor", required = false) String cursor) {
    return persons.find(q, PageRequest.of(limit, cursor)).map(PersonView::of);
  }

  /** Creates a person, linked to the account that has the same address. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PersonView> createPerson(@RequestBody @Valid NewPersonBody body) {
    KnownPerson created =
        persons.create(
            new PersonChange(body.displayName(), body.email(), body.confidentiality(), null));
    return ResponseEntity.created(URI.create(PATH + "/" + created.personId()))
        .eTag(PersonView.tag(created))
        .body(PersonView.of(created));
  }
}
