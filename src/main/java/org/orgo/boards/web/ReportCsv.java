package org.orgo.boards.web;

import java.util.List;
import java.util.stream.Collectors;
import org.orgo.insights.reports.ReportAnswer;
import org.orgo.insights.reports.ReportColumn;
import org.orgo.insights.reports.ReportScope;

/** A report as a file for spreadsheets; no cell of it is taken for a formula. */
final class ReportCsv {

  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private ReportCsv() {}

  static String write(ReportAnswer report) {
    String header =
        report.columns().stream().map(ReportColumn::name).collect(Collectors.joining(","));
    return header
        + "\r\n"
        + report.rows().stream()
            .map(row -> line(row, report.scope()))
            .collect(Collectors.joining());
  }

  private static String line(List<Object> row, ReportScope scope) {
    String missing = scope == ReportScope.ORGANIZATION ? "suppressed" : "";
    return row.stream()
        .map(value -> value == null ? missing : cell(value))
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    String text = value.toString();
    if (value instanceof Number || text.isEmpty()) {
      return text;
    }
    String guarded = STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    return guarded.matches("[^\",\r\n]*") ? guarded : "\"" + guarded.replace("\"", "\"\"") + "\"";
  }
}
