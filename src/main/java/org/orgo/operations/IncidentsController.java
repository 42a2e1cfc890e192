package org.orgo.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.engine.decisions.suspension.SuspendedTables;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.mail.SignalId;
import org.orgo.signals.IntakeIncident;
import org.orgo.signals.IntakeIncidents;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Shows what failed and waits for an operator. */
@Controller
class IncidentsController {

  private static final String PATH = "/operations/incidents";

  private final IntakeIncidents incidents;
  private final SuspendedTables tables;
  private final Layouts layouts;

  IncidentsController(IntakeIncidents incidents, SuspendedTables tables, Layouts layouts) {
    this.incidents = incidents;
    this.tables = tables;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(HttpServletRequest request) {
    Texts texts = layouts.texts(request);
    List<IntakeIncident> intakes = incidents.list();
    return Pages.show(
        "incidents",
        new IncidentsPage(
            layouts.of(request, "incidents"),
            Stream.concat(
                    tables.list().stream().map(table -> row(table, texts)),
                    intakes.stream().map(incident -> row(incident, texts)))
                .toList(),
            null));
  }

  @PostMapping(PATH + "/{id}/reprocess")
  RedirectView reprocess(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    incidents.reprocess(new SignalId(id));
    Flashes.success(redirect, layouts.texts(request).get("incident.reprocessed"));
    return Pages.seeOther(PATH);
  }

  private static IncidentsPage.Incident row(SuspendedTables.SuspendedTable table, Texts texts) {
    return new IncidentsPage.Incident(
        null,
        "TABLE",
        texts.get("incident.table", table.key(), table.version()),
        texts.get("incident.table.reason"),
        table.findings().stream().map(Finding::sentence).collect(Collectors.joining("\n")),
        1,
        null,
        null);
  }

  /** Where it came in, never what it says: nobody has decided yet who may read it. */
  private static IncidentsPage.Incident row(IntakeIncident incident, Texts texts) {
    return new IncidentsPage.Incident(
        incident.signalId().toString(),
        incident.quarantined() ? "MAIL" : "JOB",
        what(incident, texts),
        reason(incident, texts),
        texts.get("incident.signal_id", incident.signalId()),
        incident.attempts(),
        incident.at(),
        null);
  }

  private static String what(IntakeIncident incident, Texts texts) {
    if (incident.channel() == null) {
      return texts.get("incident.not_stored");
    }
    return incident.recipient() == null
        ? texts.get("incident.signal", texts.of("source", incident.channel().name()))
        : texts.get("incident.mail", incident.recipient());
  }

  private static String reason(IntakeIncident incident, Texts texts) {
    if (incident.cause() == IntakeIncident.Cause.STRANDED) {
      return texts.get("incident.stranded");
    }
    return incident.reason() == null ? texts.get("incident.no_reason") : incident.reason();
  }
}
