package org.orgo.exports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.ReportScope;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.vocabulary.work.Severity;
import org.springframework.lang.Nullable;

/**
 * Selects what is exported; each part may be left out. The first seven are those of the lists, the
 * others those of reports.
 *
 * @param view whose tasks; all where it is left out
 * @param status one or several
 * @param severity one or several; tasks only
 * @param type domain of the work, such as {@code maintenance}
 * @param label exactly this label
 * @param overdue only what should have been answered by now; tasks only
 * @param q words to find in title or description; of tasks also conditions, as in their list
 * @param report which one, such as {@code load}
 * @param grain the periods to count by
 * @param from a day in the first period
 * @param to the last day
 * @param function only work of this function
 * @param scope everybody's, as it is published; there is no other in a file
 */
public record ExportFilter(
    @Nullable WorkView view,
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
    return new ExportFilter(
        null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  public List<String> statuses() {
    return status == null ? List.of() : status.stream().filter(Objects::nonNull).toList();
  }

  public List<String> severities() {
    return severity == null
        ? List.of()
        : severity.stream().filter(Objects::nonNull).map(Enum::name).toList();
  }

  /**
   * @param known the parts that select what is exported
   * @throws InvalidRequest where another is given, which would be ignored
   */
  public void requireOnly(Set<String> known) {
    List<FieldError> ignored =
        given().stream()
            .filter(part -> !known.contains(part))
            .map(part -> FieldError.of("filter." + part, "does not select this kind of export"))
            .toList();
    if (!ignored.isEmpty()) {
      throw new InvalidRequest(ignored);
    }
  }

  private Set<String> given() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("view", view);
    parts.put("status", statuses().isEmpty() ? null : status);
    parts.put("severity", severities().isEmpty() ? null : severity);
    parts.put("type", type);
    parts.put("label", label);
    parts.put("overdue", overdue);
    parts.put("q", q);
    parts.put("report", report);
    parts.put("grain", grain);
    parts.put("from", from);
    parts.put("to", to);
    parts.put("function", function);
    parts.put("scope", scope);
    return parts.entrySet().stream()
        .filter(part -> part.getValue() != null)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
