package org.orgo.compliance.reidentification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.orgo.compliance.reidentification.AnonymisedItem;
import org.orgo.compliance.reidentification.Reidentification;
import org.orgo.compliance.reidentification.ReidentificationDesk;
import org.orgo.compliance.reidentification.ReidentificationIsPending;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Pseudonyms;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.UnknownReference;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the person behind a pseudonym, from the task or case that shows it. */
@Controller
class PseudonymPageController {

  private static final String TASK = "/compliance/tasks/{id}/person";
  private static final String CASE = "/compliance/cases/{id}/person";

  private final ReidentificationDesk desk;
  private final Layouts layouts;

  PseudonymPageController(ReidentificationDesk desk, Layouts layouts) {
    this.desk = desk;
    this.layouts = layouts;
  }

  @GetMapping(TASK)
  ModelAndView ofTask(
      @PathVariable("id") UUID id,
      @RequestParam(name = "pseudonym", defaultValue = "") String pseudonym,
      HttpServletRequest request) {
    return form("task", id, pseudonym, "", Map.of(), request);
  }

  @GetMapping(CASE)
  ModelAndView ofCase(
      @PathVariable("id") UUID id,
      @RequestParam(name = "pseudonym", defaultValue = "") String pseudonym,
      HttpServletRequest request) {
    return form("case", id, pseudonym, "", Map.of(), request);
  }

  @PostMapping(TASK)
  ModelAndView askOfTask(
      @PathVariable("id") UUID id,
      @RequestParam(name = "pseudonym", defaultValue = "") String pseudonym,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return ask("task", id, pseudonym, reason, request, redirect);
  }

  @PostMapping(CASE)
  ModelAndView askOfCase(
      @PathVariable("id") UUID id,
      @RequestParam(name = "pseudonym", defaultValue = "") String pseudonym,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return ask("case", id, pseudonym, reason, request, redirect);
  }

  private ModelAndView ask(
      String kind,
      UUID id,
      String pseudonym,
      String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    desk.item(kind, id);
    try {
      Reidentification asked = desk.request(kind, id, pseudonym(pseudonym), reason);
      String text =
          asked.isPending() ? "reidentification.asked.pending" : "reidentification.asked.open";
      Flashes.success(redirect, layouts.texts(request).get(text));
      return new ModelAndView(
          Pages.seeOther(ReidentificationPageController.PATH + "/" + asked.reidentificationId()));
    } catch (UnknownReference nobody) {
      throw new NotFound("pseudonym");
    } catch (InvalidRequest refused) {
      return form(kind, id, pseudonym, reason, Map.of("reason", "record.reveal.refused"), request);
    } catch (ReidentificationIsPending refused) {
      return form(
          kind,
          id,
          pseudonym,
          reason,
          Map.of("reason", "reidentification.refused.pending"),
          request);
    }
  }

  private ModelAndView form(
      String kind,
      UUID id,
      String pseudonym,
      String reason,
      Map<String, String> refused,
      HttpServletRequest request) {
    AnonymisedItem item = desk.item(kind, id);
    PersonId called = pseudonym(pseudonym);
    Map<String, String> errors = new LinkedHashMap<>();
    refused.forEach((field, text) -> errors.put(field, layouts.texts(request).get(text)));
    String path = (kind.equals("task") ? TASK : CASE).replace("{id}", id.toString());
    return Pages.show(
        "pseudonym",
        new PseudonymPage(
            layouts.of(request, ReidentificationEntries.KEY),
            path,
            item.title(),
            ReidentificationPages.itemHref(kind, id, item.title() != null),
            called.toString(),
            Pseudonyms.digits(called),
            desk.needsConsent(),
            reason,
            errors),
        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** What is no id is refused like the id of nothing. */
  private static PersonId pseudonym(String written) {
    try {
      return PersonId.of(written);
    } catch (IllegalArgumentException none) {
      throw new NotFound("pseudonym");
    }
  }
}
