package org.orgo.boards.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.orgo.insights.reports.Figure;
import org.orgo.insights.reports.ReportColumn;
import org.orgo.insights.reports.ReportFilter;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportScope;
import org.orgo.insights.reports.items.ReportItems;
import org.orgo.insights.reports.items.ReportItems.FigureRow;

/** Where the items behind an exact number are; no way leads there from a published one. */
record FigureLinks(ReportKind kind, ReportFilter filter, ReportScope scope) {

  /** Null where the number counts no tasks, or none. */
  String to(ReportColumn column, List<Object> row, Object value) {
    if (scope != ReportScope.MINE || value == null) {
      return null;
    }
    return ReportItems.COUNTED.stream()
        .filter(figure -> figure.measure().equals(column.name()))
        .filter(figure -> new BigDecimal(value.toString()).signum() > 0)
        .findFirst()
        .map(figure -> BoardItemsController.href(figureRow(figure, row), null))
        .orElse(null);
  }

  private FigureRow figureRow(Figure figure, List<Object> row) {
    return new FigureRow(
        kind,
        figure,
        filter.grain(),
        LocalDate.parse((String) row.get(0)),
        null,
        (String) row.get(1),
        filter.function());
  }
}
