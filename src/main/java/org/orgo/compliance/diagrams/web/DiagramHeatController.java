package org.orgo.compliance.diagrams.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.orgo.compliance.diagrams.DiagramHeat;
import org.orgo.compliance.diagrams.DiagramHeatDesk;
import org.orgo.compliance.diagrams.DiagramQuery;
import org.orgo.compliance.diagrams.InstancesAtStep;
import org.orgo.compliance.diagrams.StepDesk;
import org.orgo.compliance.overview.ComplianceEntries;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Diagrams with what their instances did drawn over them, and the instances behind a step. */
@Controller
class DiagramHeatController {

  private static final String PATH = DiagramHeatPage.PATH;
  private static final int ROWS = 50;

  private final DiagramHeatDesk desk;
  private final StepDesk steps;
  private final DiagramDrawings drawings;
  private final Layouts layouts;

  DiagramHeatController(
      DiagramHeatDesk desk, StepDesk steps, DiagramDrawings drawings, Layouts layouts) {
    this.desk = desk;
    this.steps = steps;
    this.drawings = drawings;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(@ModelAttribute DiagramQuery query, HttpServletRequest request) {
    try {
      DiagramHeat heat = desk.heat(query);
      return Pages.show(
          "processes",
          page(
              heat,
              heat.chosen().from().toString(),
              heat.chosen().until().toString(),
              Map.of(),
              request));
    } catch (InvalidRequest refused) {
      DiagramHeat usual = desk.heat(new DiagramQuery(query.of(), "", ""));
      return Pages.show(
          "processes",
          page(usual, query.from(), query.until(), errors(refused, request), request),
          HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  /** Leads from a task or case to all instances of the version it lives in. */
  @GetMapping(value = PATH, params = "about")
  ModelAndView like(@RequestParam("about") UUID about) {
    String address =
        UriComponentsBuilder.fromPath(PATH)
            .queryParam("of", "{of}")
            .encode()
            .buildAndExpand(desk.versionOf(about))
            .toUriString();
    return new ModelAndView(Pages.seeOther(address));
  }

  @GetMapping(value = PATH + "/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String diagram(@RequestParam(name = "of", defaultValue = "") String of) {
    return desk.diagram(of);
  }

  @GetMapping(PATH + "/instances")
  ModelAndView instances(
      @ModelAttribute DiagramQuery query,
      @RequestParam(name = "step", defaultValue = "") String step,
      @RequestParam(name = "first", defaultValue = "0") int first,
      HttpServletRequest request) {
    InstancesAtStep found = steps.at(step, query, first);
    return Pages.show(
        "process-instances",
        new StepInstancesPage(
            layouts.of(request, ComplianceEntries.KEY),
            found,
            found.more()
                ? DiagramHeatPage.stepHref(found.chosen(), step, Math.max(0, first) + ROWS)
                : null));
  }

  private DiagramHeatPage page(
      DiagramHeat heat,
      String from,
      String until,
      Map<String, String> errors,
      HttpServletRequest request) {
    Layout layout = layouts.of(request, ComplianceEntries.KEY);
    return new DiagramHeatPage(
        layout,
        heat,
        from,
        until,
        heat.steps().isEmpty() ? null : drawings.marks(heat.steps(), layout.texts()),
        heat.durations().isEmpty() ? null : drawings.durations(heat.durations(), layout.texts()),
        errors);
  }

  private Map<String, String> errors(InvalidRequest refused, HttpServletRequest request) {
    Texts texts = layouts.texts(request);
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : refused.errors()) {
      errors.putIfAbsent(
          error.field(),
          texts.get(error.wording().key(), error.wording().values().toArray(Object[]::new)));
    }
    return errors;
  }
}
