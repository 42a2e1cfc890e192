package org.orgo.operations.incidents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.orgo.mail.SignalId;
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
  private final Layouts layouts;

  IncidentsController(Incidents incidents, IntakeIncidents intakes, Layouts layouts) {
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
}
