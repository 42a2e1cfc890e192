package org.orgo.administration.persons;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.administration.KnownPerson;
import org.orgo.people.persons.administration.PersonAdministration;
import org.orgo.people.persons.merging.MergePreview;
import org.orgo.people.persons.merging.PersonMerge;
import org.orgo.people.persons.merging.PersonMergeId;
import org.orgo.people.persons.merging.PersonMerging;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Merges a person into another after a preview, and undoes it. */
@Controller
class PersonMergePageController {

  private static final String MERGE = PersonsPageController.PATH + "/{id}/merge";
  private static final int ROWS = 20;

  private final PersonAdministration persons;
  private final PersonMerging merging;
  private final PersonPages pages;
  private final Layouts layouts;

  PersonMergePageController(
      PersonAdministration persons, PersonMerging merging, PersonPages pages, Layouts layouts) {
    this.persons = persons;
    this.merging = merging;
    this.pages = pages;
    this.layouts = layouts;
  }

  @GetMapping(MERGE)
  ModelAndView choose(
      @PathVariable("id") UUID id,
      @RequestParam(name = "other", required = false) UUID other,
      @RequestParam(name = "q", defaultValue = "") String q,
      HttpServletRequest request) {
    KnownPerson kept = persons.get(new PersonId(id));
    if (other == null) {
      List<KnownPerson> found =
          persons.find(q, new PageRequest(null, ROWS)).items().stream()
              .filter(each -> !each.personId().equals(kept.personId()))
              .toList();
      return page(kept, null, null, null, q, found, HttpStatus.OK, request);
    }
    KnownPerson merged = persons.get(new PersonId(other));
    try {
      MergePreview preview = merging.preview(kept.personId(), merged.personId());
      return page(kept, merged, preview, null, "", List.of(), HttpStatus.OK, request);
    } catch (RuntimeException failure) {
      return refused(kept, merged, failure, request);
    }
  }

  @PostMapping(MERGE)
  ModelAndView merge(
      @PathVariable("id") UUID id,
      @RequestParam(name = "other", required = false) UUID other,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    KnownPerson kept = persons.get(new PersonId(id));
    if (other == null) {
      throw new NotFound("person");
    }
    KnownPerson merged = persons.get(new PersonId(other));
    try {
      merging.merge(kept.personId(), merged.personId());
    } catch (RuntimeException failure) {
      return refused(kept, merged, failure, request);
    }
    Flashes.success(redirect, layouts.texts(request).get("persons.merged", merged.displayName()));
    return new ModelAndView(Pages.seeOther(PersonsPageController.PATH + "/" + id));
  }

  @PostMapping("/administration/person-merges/{id}/undo")
  ModelAndView undo(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    PersonMergeId merge = new PersonMergeId(id);
    PersonMerge before = merging.get(merge);
    try {
      merging.undo(merge);
    } catch (RuntimeException failure) {
      String why = words(failure, layouts.texts(request));
      KnownPerson kept = persons.get(before.keptPersonId());
      return Pages.show(
          "person",
          pages.of(kept, PersonForm.of(kept), Map.of(), why, request),
          HttpStatus.CONFLICT);
    }
    Flashes.success(redirect, layouts.texts(request).get("persons.merge_undone"));
    return new ModelAndView(
        Pages.seeOther(PersonsPageController.PATH + "/" + before.keptPersonId()));
  }

  private ModelAndView refused(
      KnownPerson kept, KnownPerson merged, RuntimeException failure, HttpServletRequest request) {
    String why = words(failure, layouts.texts(request));
    HttpStatusCode status = HttpStatusCode.valueOf(((Refusal) failure).kind().status());
    return page(kept, merged, null, why, "", List.of(), status, request);
  }

  private ModelAndView page(
      KnownPerson kept,
      KnownPerson other,
      MergePreview preview,
      String refused,
      String q,
      List<KnownPerson> found,
      HttpStatusCode status,
      HttpServletRequest request) {
    return Pages.show(
        "person-merge",
        new PersonMergePage(
            layouts.of(request, "administration"), kept, other, preview, refused, q, found),
        status);
  }

  /**
   * Why two persons are not merged or parted, in the reader's language.
   *
   * @throws RuntimeException the failure itself, where it is no such refusal
   */
  private static String words(RuntimeException failure, Texts texts) {
    if (!(failure instanceof Refusal refusal) || failure instanceof NotFound) {
      throw failure;
    }
    String key = "persons.refused." + refusal.code();
    String text = texts.or(key, null);
    if (text == null) {
      throw failure;
    }
    return text;
  }
}
