package org.orgo.operations.incidents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.mail.SignalId;
import org.orgo.mail.large.LargeMails;
import org.orgo.mail.large.MailNotFetched;
import org.orgo.platform.paging.Cursor;
import org.orgo.signals.IntakeIncidents;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Shows what failed and waits for an operator. */
@Controller
class IncidentsController {

  static final String PATH = "/operations/incidents";

  private final Incidents incidents;
  private final IntakeIncidents intakes;
  private final LargeMails large;
  private final Layouts layouts;

  IncidentsController(
      Incidents incidents, IntakeIncidents intakes, LargeMails large, Layouts layouts) {
    this.large = large;
    this.incidents = incidents;
    this.intakes = intakes;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(
      @RequestParam(name = "cursor", required = false) Cursor cursor, HttpServletRequest request) {
    return Pages.show("incidents", incidents.page(layouts.of(request, "incidents"), cursor));
  }

  @PostMapping(PATH + "/{id}/reprocess")
  RedirectView reprocess(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    intakes.reprocess(new SignalId(id));
    Flashes.success(redirect, layouts.texts(request).get("incident.reprocessed"));
    return Pages.seeOther(PATH);
  }

  /** Fetches a mail that was too large all the same. */
  @PostMapping(PATH + "/{id}/fetch")
  RedirectView fetch(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    try {
      large.fetch(new SignalId(id));
      Flashes.success(redirect, layouts.texts(request).get("incident.fetched"));
    } catch (MailNotFetched refused) {
      Flashes.info(redirect, layouts.texts(request).get("incident.not_fetched", refused.why()));
    }
    return Pages.seeOther(PATH);
  }

  /** Tells the sender of a mail that was too large that it is not read. */
  @PostMapping(PATH + "/{id}/answer")
  RedirectView answer(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    large.answer(new SignalId(id));
    Flashes.success(redirect, layouts.texts(request).get("incident.answered"));
    return Pages.seeOther(PATH);
  }
}
