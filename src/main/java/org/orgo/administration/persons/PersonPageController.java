package org.orgo.administration.persons;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orgo.administration.FieldWords;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.administration.AccountIsLinked;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.people.persons.administration.PersonAdministration;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: name, address, confidentiality, and the account it is linked to. */
@Controller
@RequestMapping(PersonsPageController.PATH + "/{id}")
class PersonPageController {

  private final PersonAdministration persons;
  private final PersonPages pages;
  private final UserAccounts accounts;
  private final Layouts layouts;

  PersonPageController(
      PersonAdministration persons, PersonPages pages, UserAccounts accounts, Layouts layouts) {
    this.persons = persons;
    this.pages = pages;
    this.accounts = accounts;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    KnownPerson person = persons.get(new PersonId(id));
    return Pages.show("person", pages.of(person, PersonForm.of(person), Map.of(), null, request));
  }

  @PostMapping
  ModelAndView change(
      @PathVariable("id") UUID id,
      @RequestParam(name = "display_name", defaultValue = "") String displayName,
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(name = "confidentiality", defaultValue = "normal") String confidentiality,
      @RequestParam(name = "version", defaultValue = "0") int version,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    KnownPerson person = persons.get(new PersonId(id));
    PersonForm form = new PersonForm(displayName.strip(), email.strip(), confidentiality, version);
    try {
      persons.change(person.personId(), form.change());
    } catch (RuntimeException failure) {
      Map<String, String> errors = FieldWords.of(failure, layouts.texts(request));
      return Pages.show(
          "person", pages.of(person, form, errors, null, request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    return done(person, "persons.changed", request, redirect);
  }

  /** Names the account by its address, as people name each other. */
  @PostMapping("/link")
  ModelAndView link(
      @PathVariable("id") UUID id,
      @RequestParam(name = "account", defaultValue = "") String account,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    KnownPerson person = persons.get(new PersonId(id));
    Optional<UserAccount> found = accounts.findByEmail(account);
    if (found.isEmpty()) {
      return notLinked(person, "persons.refused.account", request);
    }
    try {
      persons.link(person.personId(), found.get().userId());
    } catch (AccountIsLinked refused) {
      return notLinked(person, "persons.refused.linked", request);
    }
    return done(person, "persons.linked", request, redirect);
  }

  @PostMapping("/unlink")
  ModelAndView unlink(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    return done(persons.unlink(new PersonId(id)), "persons.unlinked", request, redirect);
  }

  private ModelAndView notLinked(KnownPerson person, String why, HttpServletRequest request) {
    Map<String, String> errors = Map.of("account", layouts.texts(request).get(why));
    return Pages.show(
        "person",
        pages.of(person, PersonForm.of(person), errors, null, request),
        HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private ModelAndView done(
      KnownPerson person, String text, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get(text));
    return new ModelAndView(Pages.seeOther(PersonsPageController.PATH + "/" + person.personId()));
  }
}
