package org.orgo.tasklist.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.tasklist.ReportPage;
import org.orgo.tasklist.web.task.Domains;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Report something": the same intake as mail and REST. */
@Controller
class ReportPageController {

  private static final String PATH = "/report";

  private final SignalDesk signals;
  private final TaskBoard board;
  private final Domains domains;
  private final Layouts layouts;

  ReportPageController(SignalDesk signals, TaskBoard board, Domains domains, Layouts layouts) {
    this.signals = signals;
    this.board = board;
    this.domains = domains;
    this.layouts = layouts;
  }

  @GetMapping(PATH)
  ModelAndView show(HttpServletRequest request) {
    ReportPage.ReportForm empty = new ReportPage.ReportForm("", "", "", "");
    return page(empty, Map.of(), UUID.randomUUID().toString(), HttpStatus.OK, request);
  }

  @PostMapping(PATH)
  ModelAndView report(
      @RequestParam(name = "subject", defaultValue = "") String subject,
      @RequestParam(name = "body", defaultValue = "") String body,
      @RequestParam(name = "type", defaultValue = "") String type,
      @RequestParam(name = "location", defaultValue = "") String location,
      @RequestParam("idempotency_key") UUID key,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    ReportPage.ReportForm draft = new ReportPage.ReportForm(subject, body, type, location);
    Texts texts = layouts.texts(request);
    Map<String, String> errors = missing(draft, texts);
    if (errors.isEmpty()) {
      try {
        Receipt receipt = signals.report(signal(draft, key));
        Flashes.success(redirect, texts.of("report.outcome", receipt.outcome().name()));
        return new ModelAndView(Pages.seeOther(whereItWent(receipt)));
      } catch (InvalidRequest refused) {
        errors = FieldTexts.of(refused.errors(), texts);
      }
    }
    return page(draft, errors, key.toString(), HttpStatus.UNPROCESSABLE_ENTITY, request);
  }

  private Map<String, String> missing(ReportPage.ReportForm draft, Texts texts) {
    Map<String, String> missing = new LinkedHashMap<>();
    if (draft.subject().isBlank()) {
      missing.put("subject", texts.get("report.subject.missing"));
    }
    if (draft.body().isBlank()) {
      missing.put("body", texts.get("report.body.missing"));
    }
    if (!draft.type().isEmpty() && !domains.names().contains(draft.type())) {
      missing.put("type", texts.get("form.field_refused"));
    }
    return missing;
  }

  private static NewSignal signal(ReportPage.ReportForm draft, UUID key) {
    ObjectNode location = JsonNodeFactory.instance.objectNode();
    if (!draft.location().isBlank()) {
      location.put("place", draft.location().strip());
    }
    return new NewSignal(
        SignalSource.MANUAL,
        draft.subject().strip(),
        draft.body().strip(),
        null,
        null,
        null,
        draft.type().isEmpty() ? null : draft.type(),
        "report:" + key,
        location,
        null);
  }

  /** The new task, when the reporter may see it. */
  private String whereItWent(Receipt receipt) {
    return Optional.ofNullable(receipt.taskId())
        .map(TaskId::new)
        .flatMap(board::find)
        .map(task -> "/tasks/" + task.taskId())
        .orElse(PATH);
  }

  private ModelAndView page(
      ReportPage.ReportForm draft,
      Map<String, String> errors,
      String key,
      HttpStatus status,
      HttpServletRequest request) {
    return Pages.show(
        "report",
        new ReportPage(layouts.of(request, "report"), domains.names(), draft, errors, key),
        status);
  }
}
