package org.orgo.operations.instances;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.orgo.engine.operations.ProcessRun;
import org.orgo.engine.operations.ProcessRuns;
import org.orgo.engine.operations.RunState;
import org.orgo.platform.refusals.InvalidRequest;
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
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows running instances to an organization's operator, who retries, suspends and drops them. */
@Controller
class InstancesController {

  private static final String PATH = "/operations/instances";
  private static final String ONE = PATH + "/{id}";
  private static final int ROWS = 50;

  private final ProcessRuns runs;
  private final Layouts layouts;

  InstancesController(ProcessRuns runs, Layouts layouts) {
    this.runs = runs;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView list(
      @RequestParam(name = "state", defaultValue = "failed") RunState state,
      @RequestParam(name = "about", defaultValue = "") String about,
      @RequestParam(name = "first", defaultValue = "0") int first,
      HttpServletRequest request) {
    List<ProcessRun> found = runs.list(state, about, Math.max(0, first), ROWS + 1);
    return Pages.show(
        "instances",
        new InstancesPage(
            layouts.of(request, "incidents"),
            state,
            about,
            found.stream().limit(ROWS).toList(),
            found.size() > ROWS ? next(state, about, first + ROWS) : null));
  }

  private static String next(RunState state, String about, int first) {
    return UriComponentsBuilder.fromPath(InstancesPage.href(state))
        .queryParam("about", "{about}")
        .queryParam("first", first)
        .encode()
        .buildAndExpand(about)
        .toUriString();
  }

  @GetMapping(ONE)
  ModelAndView show(@PathVariable("id") String id, HttpServletRequest request) {
    return page(id, false, HttpStatus.OK, request);
  }

  @PostMapping("/operations/jobs/{id}/retry")
  RedirectView retry(
      @PathVariable("id") String id, HttpServletRequest request, RedirectAttributes redirect) {
    runs.retry(id);
    return done("retried", PATH, request, redirect);
  }

  @PostMapping(ONE + "/suspend")
  RedirectView suspend(
      @PathVariable("id") String id, HttpServletRequest request, RedirectAttributes redirect) {
    runs.suspend(id);
    return done("suspended", PATH + "/" + id, request, redirect);
  }

  @PostMapping(ONE + "/resume")
  RedirectView resume(
      @PathVariable("id") String id, HttpServletRequest request, RedirectAttributes redirect) {
    runs.resume(id);
    return done("resumed", PATH + "/" + id, request, redirect);
  }

  @PostMapping(ONE + "/drop")
  ModelAndView drop(
      @PathVariable("id") String id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      runs.drop(id, reason);
    } catch (InvalidRequest withoutReason) {
      return page(id, true, HttpStatus.UNPROCESSABLE_ENTITY, request);
    }
    return new ModelAndView(done("dropped", PATH, request, redirect));
  }

  private ModelAndView page(
      String id, boolean refused, HttpStatus status, HttpServletRequest request) {
    return Pages.show(
        "instance",
        new InstancePage(layouts.of(request, "incidents"), runs.get(id), refused),
        status);
  }

  private RedirectView done(
      String what, String path, HttpServletRequest request, RedirectAttributes redirect) {
    Flashes.success(redirect, layouts.texts(request).get("instance." + what));
    return Pages.seeOther(path);
  }
}
