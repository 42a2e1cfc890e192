package org.orgo.operations.jobs;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.engine.operations.jobs.FailedJobs;
import org.orgo.engine.operations.jobs.ReportNotDroppable;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a failed job, from which an operator retries, mends or drops it. */
@Controller
@RequestMapping("/operations/jobs/{id}")
class FailedJobController {

  private static final String INCIDENTS = "/operations/incidents";

  private final FailedJobs jobs;
  private final Layouts layouts;

  FailedJobController(FailedJobs jobs, Layouts layouts) {
    this.jobs = jobs;
    this.layouts = layouts;
  }

  @GetMapping
  ModelAndView show(@PathVariable("id") String id, HttpServletRequest request) {
    return page(id, Map.of(), HttpStatus.OK, request);
  }

  @PostMapping("/retry-alike")
  ModelAndView retryAlike(
      @PathVariable("id") String id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      int retried = jobs.retryAlike(id, reason);
      return done(layouts.texts(request).count("job.retried", retried), redirect);
    } catch (InvalidRequest refused) {
      return refused(id, "alike", refused, request);
    }
  }

  @PostMapping("/mend")
  ModelAndView mend(
      @PathVariable("id") String id,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "value", defaultValue = "") String value,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      jobs.mend(id, name, value, reason);
      return done(layouts.texts(request).get("job.mended", name), redirect);
    } catch (InvalidRequest refused) {
      return refused(id, "mend", refused, request);
    }
  }

  @PostMapping("/drop")
  ModelAndView drop(
      @PathVariable("id") String id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Texts texts = layouts.texts(request);
    try {
      jobs.drop(id, reason);
      return done(texts.get("job.dropped"), redirect);
    } catch (InvalidRequest refused) {
      return refused(id, "drop", refused, request);
    } catch (ReportNotDroppable report) {
      return page(
          id, Map.of("drop.reason", texts.get("job.drop.REFUSED")), HttpStatus.CONFLICT, request);
    }
  }

  private ModelAndView refused(
      String id, String form, InvalidRequest refused, HttpServletRequest request) {
    Texts texts = layouts.texts(request);
    Map<String, String> errors =
        refused.errors().stream()
            .collect(
                Collectors.toMap(
                    error -> form + "." + error.field(),
                    error -> sentence(error, texts),
                    (one, other) -> one));
    return page(id, errors, HttpStatus.UNPROCESSABLE_ENTITY, request);
  }

  private static String sentence(FieldError error, Texts texts) {
    if (error.wording() != null) {
      return texts.get(error.wording().key(), error.wording().values().toArray());
    }
    return switch (error.field()) {
      case "name" -> texts.get("job.mend.refused.name", String.join(", ", error.allowed()));
      default -> texts.get("instance.drop.refused");
    };
  }

  private ModelAndView page(
      String id, Map<String, String> errors, HttpStatusCode status, HttpServletRequest request) {
    return Pages.show(
        "failed-job",
        new FailedJobPage(
            layouts.of(request, "incidents"), jobs.get(id), jobs.mendable(id), errors),
        status);
  }

  private static ModelAndView done(String text, RedirectAttributes redirect) {
    Flashes.success(redirect, text);
    return new ModelAndView(Pages.seeOther(INCIDENTS));
  }
}
