package org.orgo.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.ReportScope;
import org.orgo.vocabulary.work.Severity;
import org.springframework.lang.Nullable;

/**
 * Selects what is exported; each part may be left out. The first six are those of the lists, the
 * others those of reports.
 *
 * @param status one or several
 * @param severity one or several; tasks only
 * @param type domain of the work, such as {@code maintenance}
 * @param label exactly this label
 * @param overdue only what should have been answered by now; tasks only
 * @param q words to find in title or description
 * @param report which one, such as {@code load}
 * @param grain the periods to count by
 * @param from a day in the first period
 * @param to the last day
 * @param function only work of this function
 * @param scope exactly what the caller may read, or everybody's as it is published
 */
public record ExportFilter(
    @Nullable List<String> status,
    @Nullable List<Severity> severity,
    @Nullable String type,
    @Nullable String label,
    @Nullable Boolean overdue,
    @Nullable String q,
    @Nullable String report,
    @Nullable Grain grain,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String function,
    @Nullable ReportScope scope) {

  public static ExportFilter none() {
    return new ExportFilter(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  public static ExportFilter ofReport(String report, ReportScope scope) {
    return new ExportFilter(
        null, null, null, null, null, null, report, null, null, null, null, scope);
  }

  public List<String> statuses() {
    return status == null ? List.of() : status;
  }

  public List<String> severities() {
    return severity == null
        ? List.of()
        : severity.stream().filter(Objects::nonNull).map(Enum::name).toList();
  }
}
