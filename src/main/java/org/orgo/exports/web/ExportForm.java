package org.orgo.exports.web;

import java.time.LocalDate;
import java.util.List;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.ExportKind;
import org.orgo.exports.NewExport;
import org.orgo.exports.WorkView;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.ReportScope;
import org.orgo.vocabulary.work.Severity;

/**
 * What somebody fills in, or a link from a list carries over; null where nothing is said. Fields of
 * another kind of export are not looked at: changing the kind keeps them in the address.
 */
public record ExportForm(
    ExportKind kind,
    ExportFormat format,
    String purpose,
    List<String> columns,
    WorkView view,
    List<String> status,
    List<Severity> severity,
    String type,
    String label,
    Boolean overdue,
    String q,
    String report,
    Grain grain,
    LocalDate from,
    LocalDate to,
    String function) {

  public ExportForm {
    kind = kind == null ? ExportKind.TASKS : kind;
    format = format == null ? ExportFormat.CSV : format;
    purpose = purpose == null ? "" : purpose;
    columns = columns == null ? List.of() : columns;
    view = view == null ? WorkView.ALL : view;
    status = status == null ? List.of() : status;
    severity = severity == null ? List.of() : severity;
    grain = grain == null ? Grain.WEEK : grain;
  }

  static ExportForm empty() {
    return new ExportForm(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null);
  }

  public boolean hasSeverity(String name) {
    return severity.stream().anyMatch(each -> each != null && each.name().equals(name));
  }

  /** All are written where none is chosen. */
  public boolean hasColumn(String name) {
    return columns.isEmpty() || columns.contains(name);
  }

  NewExport order() {
    return new NewExport(kind, format, purpose, columns, filter());
  }

  private ExportFilter filter() {
    return switch (kind) {
      case TASKS -> work(view, severity, Boolean.TRUE.equals(overdue) ? true : null);
      case CASES -> work(null, null, null);
      case REPORT ->
          new ExportFilter(
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              blankToNull(report),
              grain,
              from,
              to,
              blankToNull(function),
              ReportScope.ORGANIZATION);
    };
  }

  private ExportFilter work(WorkView whose, List<Severity> severities, Boolean late) {
    return new ExportFilter(
        whose,
        status,
        severities,
        blankToNull(type),
        blankToNull(label),
        late,
        blankToNull(q),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
