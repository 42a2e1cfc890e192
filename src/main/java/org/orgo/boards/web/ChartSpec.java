package org.orgo.boards.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.orgo.insights.reports.ReportAnswer;
import org.orgo.insights.reports.ReportColumn;
import org.orgo.insights.reports.ReportKind;
import org.orgo.insights.reports.ReportUnit;

/**
 * What the script draws.
 *
 * @param type {@code lines}, {@code bars}, {@code stacked} or {@code heatmap}
 * @param unit how values are to be read: {@code COUNT}, {@code PERCENT}, {@code HOURS} or {@code
 *     SCORE}
 * @param x names along the axis
 */
record ChartSpec(String type, String unit, List<String> x, List<Series> series) {

  private static final int FIRST_FIGURE = 2;
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);

  /**
   * @param data a value for each name of the axis; null leaves a gap
   */
  record Series(String name, List<BigDecimal> data) {}

  /** A series for each figure that is counted in the unit of the last one. */
  static ChartSpec overPeriods(
      ReportKind kind, ReportAnswer report, List<List<Object>> rows, ReportTexts words) {
    ReportUnit unit = report.columns().get(report.columns().size() - 1).unit();
    return new ChartSpec(
        kind == ReportKind.ESCALATIONS ? "bars" : "lines",
        unit(unit),
        rows.stream().map(row -> words.shortPeriod((String) row.get(0))).toList(),
        series(report, rows, unit, words));
  }

  static ChartSpec byPart(ReportAnswer report, List<List<Object>> rows, ReportTexts words) {
    ReportUnit unit = report.columns().get(report.columns().size() - 1).unit();
    ReportColumn part = report.columns().get(1);
    return new ChartSpec(
        "bars",
        unit(unit),
        rows.stream().map(row -> words.part(part, (String) row.get(1))).toList(),
        series(report, rows, unit, words));
  }

  static String unit(ReportUnit unit) {
    return unit == ReportUnit.SECONDS ? "HOURS" : unit.name();
  }

  static BigDecimal value(ReportUnit unit, Object value) {
    if (value == null) {
      return null;
    }
    BigDecimal number = new BigDecimal(value.toString());
    return unit == ReportUnit.SECONDS ? number.divide(HOUR, 2, RoundingMode.HALF_UP) : number;
  }

  private static List<Series> series(
      ReportAnswer report, List<List<Object>> rows, ReportUnit unit, ReportTexts words) {
    List<Series> series = new ArrayList<>();
    IntStream.range(FIRST_FIGURE, report.columns().size())
        .filter(place -> report.columns().get(place).unit() == unit)
        .forEach(
            place ->
                series.add(
                    new Series(
                        words.figure(report.columns().get(place)),
                        rows.stream().map(row -> value(unit, row.get(place))).toList())));
    return series;
  }
}
