package org.orgo.administration.persons;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.orgo.administration.FieldWords;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.people.persons.administration.PersonAdministration;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** All persons, and the form for another. */
@Controller
@RequestMapping(PersonsPageController.PATH)
class PersonsPageController {

  static final String PATH = "/administration/persons";

  private static final int ROWS = 50;

  private final PersonAdministration persons;
  private final Layouts layouts;

  PersonsPageController(PersonAdministration persons, Layouts layouts) {
    this.persons = persons;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(name = "q", defaultValue = "") String q,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    Page<KnownPerson> found = persons.find(q, new PageRequest(cursor, ROWS));
    return Pages.show(
        "persons",
        new PersonsPage(
            layouts.of(request, "administration"),
            found.items(),
            q.strip(),
            found.nextCursor() == null ? null : href(q, found.nextCursor())));
  }

  @GetMapping("/new")
  ModelAndView form(HttpServletRequest request) {
    persons.requireActing();
    return form(PersonForm.EMPTY, Map.of(), HttpStatus.OK, request);
  }

  @PostMapping
  ModelAndView create(
      @RequestParam(name = "display_name", defaultValue = "") String displayName,
      @RequestParam(name = "email", defaultValue = "") String email,
      @RequestParam(name = "confidentiality", defaultValue = "normal") String confidentiality,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    PersonForm form = new PersonForm(displayName.strip(), email.strip(), confidentiality, 0);
    try {
      KnownPerson created = persons.create(form.change());
      Flashes.success(redirect, layouts.texts(request).get("persons.created"));
      return new ModelAndView(Pages.seeOther(PATH + "/" + created.personId()));
    } catch (RuntimeException failure) {
      return form(
          form,
          FieldWords.of(failure, layouts.texts(request)),
          HttpStatus.UNPROCESSABLE_ENTITY,
          request);
    }
  }

  private ModelAndView form(
      PersonForm form, Map<String, String> errors, HttpStatus status, HttpServletRequest request) {
    return Pages.show(
        "person",
        new PersonPage(layouts.of(request, "administration"), null, List.of(), form, errors, null),
        status);
  }

  private static String href(String q, String cursor) {
    return UriComponentsBuilder.fromPath(PATH)
        .queryParam("q", "{q}")
        .queryParam("cursor", "{cursor}")
        .encode()
        .buildAndExpand(Map.of("q", q, "cursor", cursor))
        .toUriString();
  }
}
