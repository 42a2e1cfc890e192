package org.orgo.insights.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.orgo.insights.reports.persistence.CheckinScores;
import org.orgo.insights.reports.persistence.OwnReportsMapper;
import org.orgo.insights.reports.persistence.PatternCounts;
import org.orgo.insights.reports.persistence.PeriodBounds;
import org.orgo.insights.reports.persistence.TaskThroughput;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/** Figures out of facts, exact, over the items that the viewer may read. */
@Component
class OwnFigures {

  private final OwnReportsMapper facts;
  private final OwnDurations durations;
  private final ProfileTwins twins;

  OwnFigures(OwnReportsMapper facts, OwnDurations durations, ProfileTwins twins) {
    this.facts = facts;
    this.durations = durations;
    this.twins = twins;
  }

  Collection<Figures> of(ReportQuery query, Viewer viewer) {
    OrganizationId organization = CurrentTenant.require();
    PeriodBounds periods = query.bounds();
    facts.planForTheseDays();
    return switch (query.kind()) {
      case LOAD, DEADLINES, ESCALATIONS, LABELS -> throughput(query, viewer);
      case FLOW -> durations.flow(query, viewer);
      case AGE -> durations.ages(query, viewer);
      case WAIT_STATES -> durations.stays(query, viewer);
      case OUTLIERS -> durations.outliers(query, viewer);
      case PATTERNS ->
          facts.patterns(organization, periods, viewer).stream()
              .map(row -> patterns(query, row))
              .toList();
      case WELLBEING ->
          facts.checkins(organization, periods, viewer).stream()
              .map(row -> checkins(query, row))
              .toList();
      case PROFILE_TWIN ->
          twins.own(
              query,
              facts.answered(
                  organization,
                  periods,
                  twins.limits().stream().map(String::valueOf).toList(),
                  query.function(),
                  viewer));
    };
  }

  private List<Figures> throughput(ReportQuery query, Viewer viewer) {
    String part = query.kind().layout(ReportScope.MINE).part().name();
    return facts
        .throughput(CurrentTenant.require(), query.bounds(), part, query.function(), viewer)
        .stream()
        .map(row -> throughput(query, row))
        .toList();
  }

  private static Figures throughput(ReportQuery query, TaskThroughput row) {
    Map<Figure, BigDecimal> values = new EnumMap<>(Figure.class);
    values.put(Figure.TASKS_OPENED, BigDecimal.valueOf(row.opened()));
    values.put(Figure.TASKS_CLOSED, BigDecimal.valueOf(row.closed()));
    values.put(Figure.TASKS_OPEN, BigDecimal.valueOf(row.open()));
    values.put(Figure.TASKS_ESCALATED, BigDecimal.valueOf(row.escalated()));
    values.put(Figure.TASKS_REASSIGNED, BigDecimal.valueOf(row.reassigned()));
    if (row.closed() > 0) {
      values.put(
          Figure.TASKS_ON_TIME,
          BigDecimal.valueOf(100 * row.onTime())
              .divide(BigDecimal.valueOf(row.closed()), 1, RoundingMode.HALF_UP));
    }
    return row(query, row.period(), row.part(), values);
  }

  private static Figures patterns(ReportQuery query, PatternCounts row) {
    Map<Figure, BigDecimal> values = new EnumMap<>(Figure.class);
    put(values, Figure.PATTERNS_FOUND, row.found());
    put(values, Figure.PATTERNS_DISMISSED, row.dismissed());
    return row(query, row.period(), row.part(), values);
  }

  private static Figures checkins(ReportQuery query, CheckinScores row) {
    Map<Figure, BigDecimal> values = new EnumMap<>(Figure.class);
    put(values, Figure.CHECKINS, row.checkins());
    values.put(Figure.SCORE_MEAN, row.mean());
    return row(query, row.period(), row.part(), values);
  }

  private static Figures row(
      ReportQuery query, int period, String part, Map<Figure, BigDecimal> values) {
    return new Figures(
        query.periods().get(period - 1), part == null ? ReportPart.ALL : part, values);
  }

  private static void put(Map<Figure, BigDecimal> values, Figure figure, Long value) {
    if (value != null) {
      values.put(figure, BigDecimal.valueOf(value));
    }
  }
}
