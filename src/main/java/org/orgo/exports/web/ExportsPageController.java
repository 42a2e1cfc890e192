package org.orgo.exports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.orgo.exports.Export;
import org.orgo.exports.ExportDesk;
import org.orgo.exports.ExportId;
import org.orgo.exports.ExportNotReady;
import org.orgo.exports.ExportOutdated;
import org.orgo.exports.TooManyExports;
import org.orgo.exports.approval.ExportApprovals;
import org.orgo.exports.approval.ExportNotWaiting;
import org.orgo.exports.job.ExportDelivery;
import org.orgo.people.CurrentActor;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Flashes;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.orgo.web.Texts;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reader's exports: the list, an order, and a file. */
@Controller
class ExportsPageController {

  private final ExportPages pages;
  private final ExportDesk desk;
  private final ExportDelivery delivery;
  private final ExportApprovals approvals;
  private final Layouts layouts;

  ExportsPageController(
      ExportPages pages,
      ExportDesk desk,
      ExportDelivery delivery,
      ExportApprovals approvals,
      Layouts layouts) {
    this.pages = pages;
    this.desk = desk;
    this.delivery = delivery;
    this.approvals = approvals;
    this.layouts = layouts;
  }

  @GetMapping("/exports")
  ModelAndView list(
      @ModelAttribute ExportForm draft,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    desk.seen();
    return Pages.show("exports", pages.of(draft, Map.of(), cursor, tabs(), request));
  }

  @PostMapping("/exports")
  ModelAndView order(
      @ModelAttribute ExportForm draft, HttpServletRequest request, RedirectAttributes redirect) {
    Texts texts = layouts.texts(request);
    Export ordered;
    try {
      ordered = desk.request(draft.order());
    } catch (InvalidRequest refused) {
      return Pages.show(
          "exports",
          pages.of(draft, errors(refused, texts), null, tabs(), request),
          HttpStatus.UNPROCESSABLE_ENTITY);
    } catch (TooManyExports refused) {
      return Pages.show(
          "exports",
          pages.of(draft, Map.of("", texts.get("export.too_many")), null, tabs(), request),
          HttpStatus.CONFLICT);
    }
    Flashes.success(
        redirect, texts.get(ordered.approvalNeeded() ? "export.awaits" : "export.ordered"));
    return new ModelAndView(Pages.seeOther("/exports?kind=" + draft.kind()));
  }

  /** Takes back an order that waits; where it waits no more, the list says what became of it. */
  @PostMapping("/exports/{id}/withdraw")
  ModelAndView withdraw(
      @PathVariable("id") UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    Texts texts = layouts.texts(request);
    try {
      approvals.withdraw(new ExportId(id));
      Flashes.success(redirect, texts.get("export.withdrawn"));
    } catch (ExportNotWaiting decided) {
      Flashes.info(redirect, texts.get("export.waits_no_more"));
    }
    return new ModelAndView(Pages.seeOther("/exports"));
  }

  @GetMapping("/exports/{id}/file")
  ResponseEntity<Resource> download(@PathVariable("id") UUID id) {
    return delivery.of(new ExportId(id));
  }

  /** Says it on the page of exports, where another can be ordered. */
  @ExceptionHandler({ExportOutdated.class, ExportNotReady.class})
  ModelAndView isGone(HttpServletRequest request) {
    String said = layouts.texts(request).get("export.gone");
    return Pages.show(
        "exports",
        pages.of(ExportForm.empty(), Map.of("", said), null, tabs(), request),
        HttpStatus.CONFLICT);
  }

  private ExportTabs tabs() {
    return ExportTabs.of(CurrentActor.get(), approvals.countWaiting());
  }

  private static Map<String, String> errors(InvalidRequest refused, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    refused
        .errors()
        .forEach(
            error -> {
              String field = error.field().replaceFirst("^filter\\.", "");
              String key =
                  field.equals("purpose") ? "export.purpose.missing" : "form.field_refused";
              errors.putIfAbsent(field, texts.get(key));
            });
    return errors;
  }
}
