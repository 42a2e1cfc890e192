package org.orgo.boards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.orgo.boards.BoardItemsPage;
import org.orgo.boards.BoardItemsPage.ItemRow;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.Figure;
import org.orgo.insights.reports.ReportColumn;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportScope;
import org.orgo.insights.reports.items.ReportItem;
import org.orgo.insights.reports.items.ReportItems;
import org.orgo.insights.reports.items.ReportItems.FigureRow;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.web.Layout;
import org.orgo.web.Layouts;
import org.orgo.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** From an exact number on a board to its tasks. */
@Controller
class BoardItemsController {

  private static final int ROWS = 50;

  private final ReportItems items;
  private final Layouts layouts;

  BoardItemsController(ReportItems items, Layouts layouts) {
    this.items = items;
    this.layouts = layouts;
  }

  @GetMapping("/reports/{report}/items")
  ModelAndView list(
      @PathVariable("report") String report,
      @RequestParam("figure") Figure figure,
      @RequestParam("period") LocalDate period,
      @RequestParam(name = "grain", defaultValue = "WEEK") Grain grain,
      @RequestParam(name = "part", required = false) String part,
      @RequestParam(name = "function", required = false) String function,
      @RequestParam(name = "cursor", required = false) String cursor,
      HttpServletRequest request) {
    ReportKind kind = ReportKind.named(report).orElseThrow(() -> new NotFound("report"));
    FigureRow row = new FigureRow(kind, figure, grain, period, null, part, function);
    Page<ReportItem> found = items.list(row, PageRequest.of(ROWS, cursor));
    Layout layout = layouts.of(request, "boards");
    ReportTexts words = new ReportTexts(layout.texts(), grain, ReportScope.MINE);
    return Pages.show(
        "board-items",
        new BoardItemsPage(
            layout,
            words.figure(new ReportColumn(figure.measure(), figure.unit())),
            words.ofPeriod(words.period(grain.startOf(period).toString())),
            found.items().stream().map(BoardItemsController::row).toList(),
            found.nextCursor() == null ? null : href(row, found.nextCursor())));
  }

  /** Where the tasks behind a figure are listed. */
  static String href(FigureRow row, String cursor) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/reports/" + row.kind().path() + "/items")
            .queryParam("figure", row.figure())
            .queryParam("grain", row.grain())
            .queryParam("period", row.period());
    if (row.part() != null && !row.part().equals("*")) {
      address.queryParam("part", "{part}");
    }
    if (row.function() != null) {
      address.queryParam("function", "{function}");
    }
    if (cursor != null) {
      address.queryParam("cursor", "{cursor}");
    }
    Map<String, Object> values = new HashMap<>();
    values.put("part", row.part());
    values.put("function", row.function());
    values.put("cursor", cursor);
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static ItemRow row(ReportItem item) {
    return new ItemRow(
        item.taskId().toString(),
        item.title(),
        item.severity().name(),
        item.status().name(),
        item.ownerRole(),
        item.createdAt());
  }
}
