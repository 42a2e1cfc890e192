package org.orgo.exports.writing;

import java.util.Arrays;
import java.util.List;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportKind;
import org.orgo.insights.reports.ReportAnswer;
import org.orgo.insights.reports.ReportColumn;
import org.orgo.insights.reports.ReportFilter;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportScope;
import org.orgo.insights.reports.Reports;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/** A report exactly as it answers: of everybody's work, that is its published cells. */
@Component
class ReportSource implements ExportSource {

  private static final String WITHHELD = "suppressed";

  private final Reports reports;

  ReportSource(Reports reports) {
    this.reports = reports;
  }

  @Override
  public ExportKind kind() {
    return ExportKind.REPORT;
  }

  @Override
  public void check(ExportFilter filter, List<String> columns) {
    ColumnChoice.check(columns, List.of());
    answer(filter);
  }

  /** It holds no items; what it counts was checked with the reader's sight. */
  @Override
  public boolean areReadable(List<String> itemIds) {
    return true;
  }

  @Override
  public void read(ExportFilter filter, List<String> columns, ExportRows rows) {
    ReportAnswer report = answer(filter);
    rows.begin(report.columns().stream().map(ReportColumn::name).toList(), List.of());
    Object missing = report.scope() == ReportScope.ORGANIZATION ? WITHHELD : null;
    report.rows().forEach(row -> rows.row(shown(row, missing)));
  }

  private static List<Object> shown(List<Object> row, Object missing) {
    return Arrays.asList(row.stream().map(value -> value == null ? missing : value).toArray());
  }

  private ReportAnswer answer(ExportFilter filter) {
    ReportKind kind =
        ReportKind.named(filter.report())
            .orElseThrow(
                () -> new InvalidRequest(FieldError.notAmong("filter.report", ReportKind.paths())));
    return reports
        .read(
            kind,
            new ReportFilter(
                filter.grain(), filter.from(), filter.to(), filter.function(), filter.scope()))
        .report();
  }
}
