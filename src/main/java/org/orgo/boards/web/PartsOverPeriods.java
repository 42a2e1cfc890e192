package org.orgo.boards.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orgo.boards.BoardPanel.BoardCell;
import org.orgo.boards.BoardPanel.BoardTable;
import org.orgo.insights.reports.ReportAnswer;
import org.orgo.insights.reports.ReportColumn;
import org.orgo.insights.reports.ReportKind;

/**
 * One figure of a report, with its parts side by side.
 *
 * @param place of the figure's column
 */
record PartsOverPeriods(
    List<String> periods, List<String> parts, Map<String, Object> values, int place) {

  static PartsOverPeriods of(ReportAnswer report, int firstFigure) {
    // the mean says more than how many answered
    int place = report.columns().size() == firstFigure + 2 ? firstFigure + 1 : firstFigure;
    if (report.columns().get(1).name().equals("pattern_kind")) {
      place = firstFigure;
    }
    Map<String, Object> values = new HashMap<>();
    for (List<Object> row : report.rows()) {
      values.put(row.get(0) + " " + row.get(1), row.get(place));
    }
    return new PartsOverPeriods(distinct(report, 0), distinct(report, 1), values, place);
  }

  BoardTable table(ReportAnswer report, ReportTexts words) {
    ReportColumn part = report.columns().get(1);
    List<String> headers = new ArrayList<>();
    headers.add(words.period());
    parts.forEach(each -> headers.add(words.part(part, each)));
    List<List<BoardCell>> rows = new ArrayList<>();
    for (String period : periods) {
      List<BoardCell> cells = new ArrayList<>();
      cells.add(BoardCell.of(words.period(period)));
      parts.forEach(
          each ->
              cells.add(words.cell(report.columns().get(place), values.get(period + " " + each))));
      rows.add(cells);
    }
    String caption = words.figure(report.columns().get(place)) + " · " + words.overPeriods();
    return new BoardTable(caption, headers, rows, true);
  }

  ChartSpec chart(ReportKind kind, ReportAnswer report, ReportTexts words) {
    ReportColumn part = report.columns().get(1);
    ReportColumn figure = report.columns().get(place);
    List<ChartSpec.Series> series =
        parts.stream()
            .filter(each -> !each.equals("*") || kind == ReportKind.WELLBEING)
            .map(
                each ->
                    new ChartSpec.Series(
                        words.part(part, each),
                        periods.stream()
                            .map(
                                period ->
                                    ChartSpec.value(figure.unit(), values.get(period + " " + each)))
                            .toList()))
            .toList();
    return new ChartSpec(
        type(kind),
        ChartSpec.unit(figure.unit()),
        periods.stream().map(words::shortPeriod).toList(),
        series);
  }

  private static String type(ReportKind kind) {
    return switch (kind) {
      case LABELS -> "heatmap";
      case WELLBEING -> "lines";
      default -> "stacked";
    };
  }

  private static List<String> distinct(ReportAnswer report, int column) {
    return report.rows().stream().map(row -> (String) row.get(column)).distinct().sorted().toList();
  }
}
