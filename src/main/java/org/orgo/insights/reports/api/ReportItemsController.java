package org.orgo.insights.reports.api;

import java.time.LocalDate;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.Figure;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.items.ReportItem;
import org.orgo.insights.reports.items.ReportItems;
import org.orgo.insights.reports.items.ReportItems.FigureRow;
import org.orgo.platform.paging.Page;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportItemsController {

  private final ReportItems items;

  ReportItemsController(ReportItems items) {
    this.items = items;
  }

  /**
   * The query string as the contract names it.
   *
   * @param figure a column of the report that counts tasks, such as {@code tasks_opened}
   * @param period a day in the period
   * @param grain the periods the report counted by; weeks where it is left out
   * @param part as it stands in the row; all where it is left out
   * @param function only work of this function
   */
  record ItemParameters(
      Figure figure,
      LocalDate period,
      Grain grain,
      String part,
      String function,
      Integer limit,
      String cursor) {}

  /** Lists the tasks behind a figure of a report over what the caller may read, newest first. */
  @GetMapping("/api/v3/reports/{report}/items")
  Page<ReportItem> listReportItems(
      @PathVariable String report, @ModelAttribute ItemParameters query) {
    ReportKind kind =
        ReportKind.named(report)
            .orElseThrow(
                () -> new InvalidRequest(FieldError.notAmong("report", ReportKind.paths())));
    if (query.figure() == null) {
      throw new InvalidRequest(FieldError.of("figure", "is missing"));
    }
    if (query.period() == null) {
      throw new InvalidRequest(FieldError.of("period", "is missing"));
    }
    FigureRow row =
        new FigureRow(
            kind,
            query.figure(),
            query.grain() == null ? Grain.WEEK : query.grain(),
            query.period(),
            null,
            query.part(),
            query.function());
    return items.list(row, PageRequest.of(query.limit(), query.cursor()));
  }
}
