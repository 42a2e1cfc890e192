package org.orgo.insights.reports;

import static org.orgo.insights.reports.Figure.ANSWERED_IN_TIME;
import static org.orgo.insights.reports.Figure.CHECKINS;
import static org.orgo.insights.reports.Figure.COMPLETION_P50;
import static org.orgo.insights.reports.Figure.COMPLETION_P90;
import static org.orgo.insights.reports.Figure.FIRST_RESPONSE_P50;
import static org.orgo.insights.reports.Figure.FIRST_RESPONSE_P90;
import static org.orgo.insights.reports.Figure.OCCURRENCES;
import static org.orgo.insights.reports.Figure.OPEN_AGE_MAX;
import static org.orgo.insights.reports.Figure.OPEN_AGE_P50;
import static org.orgo.insights.reports.Figure.OPEN_AGE_P90;
import static org.orgo.insights.reports.Figure.PATTERNS_DISMISSED;
import static org.orgo.insights.reports.Figure.PATTERNS_FOUND;
import static org.orgo.insights.reports.Figure.REACTIVITY;
import static org.orgo.insights.reports.Figure.SCORE_MEAN;
import static org.orgo.insights.reports.Figure.STAY_P50;
import static org.orgo.insights.reports.Figure.STAY_P90;
import static org.orgo.insights.reports.Figure.TASKS_ANSWERED;
import static org.orgo.insights.reports.Figure.TASKS_CLOSED;
import static org.orgo.insights.reports.Figure.TASKS_ESCALATED;
import static org.orgo.insights.reports.Figure.TASKS_ON_TIME;
import static org.orgo.insights.reports.Figure.TASKS_OPEN;
import static org.orgo.insights.reports.Figure.TASKS_OPENED;
import static org.orgo.insights.reports.Figure.TASKS_REASSIGNED;
import static org.orgo.insights.reports.Figure.TASKS_UNUSUAL;
import static org.orgo.insights.reports.Figure.UNUSUAL_FROM;
import static org.orgo.insights.reports.Figure.VISITS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
  /** How long open work has been there. */
  AGE(
      of(ReportPart.OWNER_ROLE, TASKS_OPEN, OPEN_AGE_P50, OPEN_AGE_P90, OPEN_AGE_MAX),
      of(ReportPart.FUNCTION, TASKS_OPEN, OPEN_AGE_P50, OPEN_AGE_P90)),
  /** How often and how long tasks were in each wait state of their diagram. */
  WAIT_STATES(of(ReportPart.WAIT_STATE, VISITS, STAY_P50, STAY_P90)),
  /** Durations far beyond what is usual for a label; single tasks, hence never published. */
  OUTLIERS(of(ReportPart.LABEL, TASKS_CLOSED, COMPLETION_P50, UNUSUAL_FROM, TASKS_UNUSUAL), null),
  LABELS(of(ReportPart.LABEL_CATEGORY, TASKS_OPENED, TASKS_CLOSED, TASKS_ON_TIME)),
  WELLBEING(of(ReportPart.GROUP_CODE, CHECKINS, SCORE_MEAN)),
  /** The same work, held against what each profile would have asked of it. */
  PROFILE_TWIN(
      of(ReportPart.PROFILE, REACTIVITY, TASKS_ANSWERED, ANSWERED_IN_TIME),
      of(ReportPart.PROFILE, REACTIVITY, FIRST_RESPONSE_P50, FIRST_RESPONSE_P90));

  private static final Set<ReportKind> HEAVY =
      EnumSet.of(FLOW, PROFILE_TWIN, AGE, WAIT_STATES, OUTLIERS);

  private final ReportLayout own;
  private final ReportLayout published;

  ReportKind(ReportLayout layout) {
    this(layout, layout);
  }

  ReportKind(ReportLayout own, ReportLayout published) {
    this.own = own;
    this.published = published;
  }

  /** Whether there are figures of everybody's work. */
  public boolean isPublished() {
    return published != null;
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

  /** Of those that there are for everybody's work. */
  public static List<String> publishedPaths() {
    return Arrays.stream(values()).filter(ReportKind::isPublished).map(ReportKind::path).toList();
  }

  /** Whether it can be asked for one function only. */
  public boolean hasFunctions() {
    return this != WELLBEING && this != PATTERNS && this != WAIT_STATES;
  }

  /** Whether it sorts what it counts. */
  boolean isHeavy() {
    return HEAVY.contains(this);
  }

  private static ReportLayout of(ReportPart part, Figure... figures) {
    return new ReportLayout(part, List.of(figures));
  }
}
