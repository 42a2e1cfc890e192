package org.orgo.compliance.erasure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.orgo.compliance.erasure.ErasureCertificate;
import org.orgo.compliance.erasure.ErasureDesk;
import org.orgo.compliance.erasure.ErasureId;
import org.orgo.compliance.erasure.PersonHasAccount;
import org.orgo.compliance.erasure.PersonIsHeld;
import org.orgo.people.persons.Person;
import org.orgo.people.persons.PersonId;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The erasure of a person, from looking for her to the certificate. */
@Controller
class ErasurePageController {

  static final String PATH = "/compliance/erasure";
  static final String PERSONS = "/compliance/persons";
  static final String CERTIFICATES = "/compliance/erasures";

  private final ErasureDesk desk;
  private final ErasurePages pages;
  private final Layouts layouts;

  ErasurePageController(ErasureDesk desk, ErasurePages pages, Layouts layouts) {
    this.desk = desk;
    this.pages = pages;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView list(
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    Optional<Person> found = pages.named(query);
    return found
        .map(
            person ->
                new ModelAndView(Pages.seeOther(PERSONS + "/" + person.personId() + "/erasure")))
        .orElseGet(() -> Pages.show("erasures", pages.list(query, cursor, request)));
  }

  @GetMapping(PERSONS + "/{id}/erasure")
  ModelAndView person(@PathVariable("id") UUID id, HttpServletRequest request) {
    return Pages.show("erasure-person", pages.person(new PersonId(id), null, "", null, request));
  }

  /** Answers with the page itself: nothing was done that could be come back to. */
  @PostMapping(PERSONS + "/{id}/erasure/preview")
  ModelAndView preview(@PathVariable("id") UUID id, HttpServletRequest request) {
    PersonId person = new PersonId(id);
    try {
      return Pages.show(
          "erasure-person", pages.person(person, desk.preview(person), "", null, request));
    } catch (PersonIsHeld held) {
      return refused(person, "erasure.held", "", HttpStatus.CONFLICT, request);
    } catch (PersonHasAccount account) {
      return refused(person, "erasure.account", "", HttpStatus.CONFLICT, request);
    }
  }

  @PostMapping(PERSONS + "/{id}/erasure")
  ModelAndView erase(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "confirmed", defaultValue = "false") boolean confirmed,
      HttpServletRequest request) {
    PersonId person = new PersonId(id);
    if (!confirmed) {
      return refused(
          person, "erasure.not_confirmed", reason, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
    try {
      ErasureCertificate certificate = desk.erase(person, reason);
      return new ModelAndView(Pages.seeOther(CERTIFICATES + "/" + certificate.erasureId()));
    } catch (InvalidRequest missing) {
      return refused(
          person, "erasure.reason_missing", reason, HttpStatus.UNPROCESSABLE_ENTITY, request);
    } catch (PersonIsHeld held) {
      return refused(person, "erasure.held", reason, HttpStatus.CONFLICT, request);
    } catch (PersonHasAccount account) {
      return refused(person, "erasure.account", reason, HttpStatus.CONFLICT, request);
    }
  }

  @GetMapping(CERTIFICATES + "/{id}")
  ModelAndView certificate(@PathVariable("id") UUID id, HttpServletRequest request) {
    return Pages.show("erasure", pages.certificate(new ErasureId(id), request));
  }

  private ModelAndView refused(
      PersonId person, String text, String reason, HttpStatus status, HttpServletRequest request) {
    String said = layouts.texts(request).get(text);
    return Pages.show("erasure-person", pages.person(person, null, reason, said, request), status);
  }
}
