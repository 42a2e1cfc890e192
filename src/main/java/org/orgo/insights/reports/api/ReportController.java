package org.orgo.insights.reports.api;

import java.time.LocalDate;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.KeptReport;
import org.orgo.insights.reports.ReportAnswer;
import org.orgo.insights.reports.ReportFilter;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportScope;
import org.orgo.insights.reports.Reports;
import org.orgo.platform.http.Tagged;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReportController {

  private final Reports reports;

  ReportController(Reports reports) {
    this.reports = reports;
  }

  /**
   * The query string as the contract names it.
   *
   * @param grain the periods to count by; weeks where it is left out
   * @param from a day in the first period; twelve periods back where it is left out
   * @param to the last day; today where it is left out
   * @param function only work of this function
   * @param scope {@code mine}, exactly what the caller may read, or {@code organization},
   *     everybody's as it is published
   */
  record ReportParameters(
      Grain grain, LocalDate from, LocalDate to, String function, ReportScope scope) {

    ReportFilter filter() {
      return new ReportFilter(grain, from, to, function, scope);
    }
  }

  /** Counts work over periods. */
  @Tagged
  @GetMapping(path = "/api/v3/reports/{report}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReportAnswer> getReport(
      @PathVariable String report, @ModelAttribute ReportParameters query) {
    KeptReport kept = reports.read(kind(report), query.filter());
    return ResponseEntity.ok()
        .eTag("\"" + kept.tag() + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(kept.report());
  }

  private static ReportKind kind(String report) {
    return ReportKind.named(report)
        .orElseThrow(() -> new InvalidRequest(FieldError.notAmong("report", ReportKind.paths())));
  }
}
