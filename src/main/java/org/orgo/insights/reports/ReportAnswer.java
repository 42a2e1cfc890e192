package org.orgo.insights.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A report as a table.
 *
 * @param rows each with a value for every column, as text, number or null: null is what is
 *     suppressed, or where there was nothing to measure
 * @param suppressed how many values are withheld because too few persons are behind them
 * @param closedUntil the last day that is settled; null before the first
 */
public record ReportAnswer(
    ReportScope scope,
    List<ReportColumn> columns,
    List<List<Object>> rows,
    int suppressed,
    @Nullable LocalDate closedUntil) {

  static ReportAnswer of(
      ReportScope scope, ReportKind kind, Collection<Figures> figures, LocalDate closedUntil) {
    ReportKind.ReportLayout layout = kind.layout(scope);
    List<List<Object>> rows = figures.stream().map(row -> cells(row, layout)).toList();
    long suppressed =
        scope == ReportScope.MINE
            ? 0
            : rows.stream().flatMap(List::stream).filter(value -> value == null).count();
    return new ReportAnswer(scope, columns(layout), rows, Math.toIntExact(suppressed), closedUntil);
  }

  private static List<ReportColumn> columns(ReportKind.ReportLayout layout) {
    List<ReportColumn> columns = new ArrayList<>();
    columns.add(new ReportColumn("period", ReportUnit.DATE));
    columns.add(new ReportColumn(layout.part().column(), ReportUnit.TEXT));
    layout
        .figures()
        .forEach(figure -> columns.add(new ReportColumn(figure.measure(), figure.unit())));
    return List.copyOf(columns);
  }

  private static List<Object> cells(Figures row, ReportKind.ReportLayout layout) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.period().toString());
    cells.add(row.part());
    layout.figures().forEach(figure -> cells.add(row.values().get(figure)));
    return Collections.unmodifiableList(cells);
  }
}
