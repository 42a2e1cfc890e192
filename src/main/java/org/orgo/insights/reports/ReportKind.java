package org.orgo.insights.reports;

import static org.orgo.insights.reports.Figure.ANSWERED_IN_TIME;
import static org.orgo.insights.reports.Figure.CHECKINS;
import static org.orgo.insights.reports.Figure.COMPLETION_P50;
import static org.orgo.insights.reports.Figure.COMPLETION_P90;
import static org.orgo.insights.reports.Figure.FIRST_RESPONSE_P50;
import static org.orgo.insights.reports.Figure.FIRST_RESPONSE_P90;
import static org.orgo.insights.reports.Figure.OCCURRENCES;
import static org.orgo.insights.reports.Figure.PATTERNS_DISMISSED;
import static org.orgo.insights.reports.Figure.PATTERNS_FOUND;
import static org.orgo.insights.reports.Figure.REACTIVITY;
import static org.orgo.insights.reports.Figure.SCORE_MEAN;
import static org.orgo.insights.reports.Figure.TASKS_ANSWERED;
import static org.orgo.insights.reports.Figure.TASKS_CLOSED;
import static org.orgo.insights.reports.Figure.TASKS_ESCALATED;
import static org.orgo.insights.reports.Figure.TASKS_ON_TIME;
import static org.orgo.insights.reports.Figure.TASKS_OPEN;
import static org.orgo.insights.reports.Figure.TASKS_OPENED;
import static org.orgo.insights.reports.Figure.TASKS_REASSIGNED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The reports there are, each with its columns after the period. */
public enum ReportKind {
  LOAD(of(ReportPart.FUNCTION, TASKS_OPENED, TASKS_CLOSED, TASKS_OPEN)),
  DEADLINES(of(ReportPart.SEVERITY, TASKS_CLOSED, TASKS_ON_TIME)),
  ESCALATIONS(of(ReportPart.FUNCTION, TASKS_CLOSED, TASKS_ESCALATED, TASKS_REASSIGNED)),
  FLOW(
      of(
          ReportPart.FUNCTION,
          FIRST_RESPONSE_P50,
          FIRST_RESPONSE_P90,
          COMPLETION_P50,
          COMPLETION_P90)),
  PATTERNS(
      of(ReportPart.PATTERN_KIND, PATTERNS_FOUND, PATTERNS_DISMISSED),
      of(ReportPart.LABEL_CATEGORY, OCCURRENCES)),
  LABELS(of(ReportPart.LABEL_CATEGORY, TASKS_OPENED, TASKS_CLOSED, TASKS_ON_TIME)),
  WELLBEING(of(ReportPart.GROUP_CODE, CHECKINS, SCORE_MEAN)),
  /** The same work, held against what each profile would have asked of it. */
  PROFILE_TWIN(
      of(ReportPart.PROFILE, REACTIVITY, TASKS_ANSWERED, ANSWERED_IN_TIME),
      of(ReportPart.PROFILE, REACTIVITY, FIRST_RESPONSE_P50, FIRST_RESPONSE_P90));

  private final ReportLayout own;
  private final ReportLayout published;

  ReportKind(ReportLayout layout) {
    this(layout, layout);
  }

  ReportKind(ReportLayout own, ReportLayout published) {
    this.own = own;
    this.published = published;
  }

  /** What stands in a report's columns, after the period. */
  public record ReportLayout(ReportPart part, List<Figure> figures) {}

  public ReportLayout layout(ReportScope scope) {
    return scope == ReportScope.MINE ? own : published;
  }

  /** As an address writes it, such as {@code profile-twin}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ReportKind> named(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
  }

  public static List<String> paths() {
    return Arrays.stream(values()).map(ReportKind::path).toList();
  }

  /** Whether it can be asked for one function only. */
  boolean hasFunctions() {
    return this != WELLBEING && this != PATTERNS;
  }

  /** Whether it sorts what it counts. */
  boolean isHeavy() {
    return this == FLOW || this == PROFILE_TWIN;
  }

  private static ReportLayout of(ReportPart part, Figure... figures) {
    return new ReportLayout(part, List.of(figures));
  }
}
