package org.orgo.tasklist.web.absences;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.absences.AbsenceId;
import org.orgo.people.absences.AbsenceOverlaps;
import org.orgo.people.absences.Absences;
import org.orgo.people.absences.NewAbsence;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.tasklist.web.FieldTexts;
import org.orgo.tasklist.web.absences.AbsencesPage.AwayDraft;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which people enter when they are away and who stands in. */
@Controller
class AbsencesPageController {

  private final AbsencesPages pages;
  private final Absences absences;
  private final Layouts layouts;

  AbsencesPageController(AbsencesPages pages, Absences absences, Layouts layouts) {
    this.pages = pages;
    this.absences = absences;
    this.layouts = layouts;
  }

  @GetMapping("/absences")
  ModelAndView show(HttpServletRequest request) {
    return Pages.show("absences", pages.of(AwayDraft.NONE, Map.of(), request));
  }

  /**
   * @param user who is away; empty for the reader
   */
  @PostMapping("/absences")
  ModelAndView enter(
      @RequestParam(name = "user_id", defaultValue = "") String user,
      @RequestParam(name = "deputy_user_id", defaultValue = "") String deputy,
      @RequestParam(name = "first_day", defaultValue = "") String firstDay,
      @RequestParam(name = "last_day", defaultValue = "") String lastDay,
      HttpServletRequest request) {
    AwayDraft draft = new AwayDraft(user, deputy, firstDay, lastDay);
    try {
      absences.enter(wanted(draft));
      return new ModelAndView(Pages.seeOther("/absences"));
    } catch (InvalidRequest refused) {
      return again(draft, refused.errors(), request);
    } catch (UnknownReference refused) {
      return again(draft, refused.errors(), request);
    } catch (AbsenceOverlaps refused) {
      return again(draft, refused.errors(), request);
    }
  }

  @PostMapping("/absences/{id}/end")
  RedirectView end(@PathVariable("id") UUID id) {
    absences.end(new AbsenceId(id));
    return Pages.seeOther("/absences");
  }

  private ModelAndView again(AwayDraft draft, List<FieldError> errors, HttpServletRequest request) {
    Map<String, String> texts = FieldTexts.of(errors, layouts.texts(request));
    return Pages.show("absences", pages.of(draft, texts, request), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static NewAbsence wanted(AwayDraft draft) {
    return new NewAbsence(
        user("user_id", draft.userId()),
        user("deputy_user_id", draft.deputy()),
        day("first_day", draft.firstDay()),
        day("last_day", draft.lastDay()));
  }

  private static UserId user(String field, String text) {
    try {
      return text.isBlank() ? null : new UserId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      throw new UnknownReference(field, "user");
    }
  }

  private static LocalDate day(String field, String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      throw new InvalidRequest(FieldError.of(field, "must be a date such as 2026-11-30"));
    }
  }
}
