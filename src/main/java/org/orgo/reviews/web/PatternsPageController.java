package org.orgo.reviews.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.orgo.platform.paging.Cursor;
import org.orgo.platform.paging.Page;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.reviews.response.PatternBoard;
import org.orgo.reviews.response.PatternDesk;
import org.orgo.reviews.response.PatternFilter;
import org.orgo.reviews.response.PatternId;
import org.orgo.reviews.response.PatternWords;
import org.orgo.reviews.response.RecordedPattern;
import org.orgo.web.Flashes;
import org.orgo.web.Layout;
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

/** The patterns that fired, one of them, and its dismissal. */
@Controller
class PatternsPageController {

  private static final int ROWS = 30;

  private final PatternBoard board;
  private final PatternDesk desk;
  private final PatternPages pages;
  private final Layouts layouts;

  PatternsPageController(
      PatternBoard board, PatternDesk desk, PatternPages pages, Layouts layouts) {
    this.board = board;
    this.desk = desk;
    this.pages = pages;
    this.layouts = layouts;
  }

  @GetMapping("/patterns")
  ModelAndView list(
      @RequestParam(name = "status", defaultValue = "") String status,
      @RequestParam(name = "cursor", required = false) Cursor cursor,
      HttpServletRequest request) {
    String known = PatternsPage.STATUSES.contains(status) ? status : "";
    List<String> statuses = known.isEmpty() ? List.of() : List.of(known);
    Page<RecordedPattern> found =
        board.list(new PatternFilter(statuses, List.of(), List.of(), cursor, ROWS));
    Layout layout = layouts.of(request, "reviews");
    PatternWords words = new PatternWords(layout.texts());
    String next =
        found.nextCursor() == null
            ? null
            : "/patterns?status=" + known + "&cursor=" + found.nextCursor();
    return Pages.show(
        "patterns",
        new PatternsPage(
            layout,
            known,
            found.items().stream().map(pattern -> PatternRow.of(pattern, words)).toList(),
            next,
            cursor == null));
  }

  @GetMapping("/patterns/{id}")
  ModelAndView show(@PathVariable("id") UUID id, HttpServletRequest request) {
    return Pages.show("pattern", pages.of(new PatternId(id), null, request));
  }

  @PostMapping("/patterns/{id}/dismiss")
  ModelAndView dismiss(
      @PathVariable("id") UUID id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      @RequestParam(name = "periods", required = false) Integer periods,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    try {
      desk.dismiss(new PatternId(id), reason, periods);
    } catch (InvalidRequest refused) {
      String said =
          layouts
              .texts(request)
              .get(reason.isBlank() ? "form.reason_missing" : "form.field_refused");
      return Pages.show(
          "pattern", pages.of(new PatternId(id), said, request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    Flashes.success(redirect, layouts.texts(request).get("pattern.dismissed"));
    return new ModelAndView(Pages.seeOther("/patterns/" + id));
  }
}
