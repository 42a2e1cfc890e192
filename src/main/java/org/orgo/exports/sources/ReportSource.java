package org.orgo.exports.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

/**
 * A report of everybody's work exactly as it answers: its published cells. What one reader may see
 * is counted exactly on pages only, as it counts RESTRICTED items, which leave as aggregates over
 * several persons or not at all.
 */
@Component
class ReportSource implements ExportSource {

  private static final String WITHHELD = "suppressed";
  private static final Set<String> FILTERS =
      Set.of("report", "grain", "from", "to", "function", "scope");

  private final Reports reports;

  ReportSource(Reports reports) {
    this.reports = reports;
  }

  @Override
  public ExportKind kind() {
    return ExportKind.REPORT;
  }

  @Override
  public List<String> columnNames() {
    return List.of();
  }

  @Override
  public void check(ExportFilter filter, List<String> columns) {
    ColumnChoice.check(columns, List.of());
    filter.requireOnly(FILTERS);
    if (filter.scope() == ReportScope.MINE) {
      throw new InvalidRequest(
          FieldError.notAmong("filter.scope", List.of(ReportScope.ORGANIZATION.name())));
    }
    answer(filter);
  }

  /** It holds no items. */
  @Override
  public boolean areReadable(List<String> itemIds) {
    return true;
  }

  @Override
  public void read(ExportFilter filter, List<String> columns, ExportRows rows) {
    check(filter, columns);
    ReportAnswer report = answer(filter);
    rows.begin(report.columns().stream().map(ReportColumn::name).toList(), List.of());
    report.rows().forEach(row -> rows.row(shown(row)));
  }

  private static List<Object> shown(List<Object> row) {
    return Arrays.asList(row.stream().map(value -> value == null ? WITHHELD : value).toArray());
  }

  private ReportAnswer answer(ExportFilter filter) {
    ReportKind kind =
        ReportKind.named(filter.report())
            .filter(ReportKind::isPublished)
            .orElseThrow(
                () ->
                    new InvalidRequest(
                        FieldError.notAmong("filter.report", ReportKind.publishedPaths())));
    ReportFilter asked =
        new ReportFilter(
            filter.grain(),
            filter.from(),
            filter.to(),
            filter.function(),
            ReportScope.ORGANIZATION);
    try {
      return reports.read(kind, asked).report();
    } catch (InvalidRequest refused) {
      throw new InvalidRequest(refused.errors().stream().map(ReportSource::inFilter).toList());
    }
  }

  private static FieldError inFilter(FieldError error) {
    return new FieldError(
        "filter." + error.field(), error.message(), error.allowed(), error.wording());
  }
}
