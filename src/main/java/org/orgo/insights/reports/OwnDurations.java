package org.orgo.insights.reports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.insights.reports.persistence.ClosedTaskSeconds;
import org.orgo.insights.reports.persistence.OwnDurationsMapper;
import org.orgo.insights.reports.persistence.SecondsTaken;
import org.orgo.organizations.Organizations;
import org.orgo.people.authorization.Viewer;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** How long work waits and takes, exact, over the items that the viewer may read. */
@Component
class OwnDurations {

  private static final double HALF = 0.5;
  private static final double MOST = 0.9;

  private final OwnDurationsMapper facts;
  private final Organizations organizations;
  private final Clock clock;

  OwnDurations(OwnDurationsMapper facts, Organizations organizations, Clock clock) {
    this.facts = facts;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** How long closed work took: each function's, and all together. */
  Collection<Figures> flow(ReportQuery query, Viewer viewer) {
    Map<Integer, Map<String, ClosedSeconds>> periods = new TreeMap<>();
    for (ClosedTaskSeconds day :
        facts.closed(CurrentTenant.require(), query.bounds(), query.function(), viewer)) {
      Map<String, ClosedSeconds> parts =
          periods.computeIfAbsent(day.period(), any -> new TreeMap<>());
      for (String part : List.of(ReportPart.ALL, day.part())) {
        parts.computeIfAbsent(part, any -> new ClosedSeconds()).add(day);
      }
    }
    return periods.entrySet().stream()
        .flatMap(
            period ->
                period.getValue().entrySet().stream()
                    .map(
                        part ->
                            figures(
                                query,
                                period.getKey(),
                                part.getKey(),
                                part.getValue().quantiles())))
        .toList();
  }

  Collection<Figures> ages(ReportQuery query, Viewer viewer) {
    return facts
        .ages(CurrentTenant.require(), query.bounds(), ends(query), query.function(), viewer)
        .stream()
        .map(
            row ->
                figures(
                    query,
                    row.period(),
                    row.part() == null ? ReportPart.ALL : row.part(),
                    Map.of(
                        Figure.TASKS_OPEN, row.open(),
                        Figure.OPEN_AGE_P50, row.ageP50(),
                        Figure.OPEN_AGE_P90, row.ageP90(),
                        Figure.OPEN_AGE_MAX, row.oldest())))
        .toList();
  }

  Collection<Figures> stays(ReportQuery query, Viewer viewer) {
    return facts.stays(CurrentTenant.require(), query.bounds(), query.function(), viewer).stream()
        .map(
            row ->
                figures(
                    query,
                    row.period(),
                    row.part(),
                    Map.of(
                        Figure.VISITS, row.visits(),
                        Figure.STAY_P50, row.stayP50(),
                        Figure.STAY_P90, row.stayP90())))
        .toList();
  }

  Collection<Figures> outliers(ReportQuery query, Viewer viewer) {
    return facts.unusual(CurrentTenant.require(), query.bounds(), query.function(), viewer).stream()
        .map(
            row ->
                figures(
                    query,
                    row.period(),
                    row.part(),
                    Map.of(
                        Figure.TASKS_CLOSED, row.closed(),
                        Figure.COMPLETION_P50, row.median(),
                        Figure.UNUSUAL_FROM, row.fence(),
                        Figure.TASKS_UNUSUAL, row.unusual())))
        .toList();
  }

  /** A period that is under way ends now. */
  private List<String> ends(ReportQuery query) {
    Instant now = clock.instant();
    ZoneId zone = organizations.current().zone();
    return query.periods().stream()
        .map(period -> query.afterOf(period).atStartOfDay(zone).toInstant())
        .map(end -> end.isAfter(now) ? now : end)
        .map(Instant::toString)
        .toList();
  }

  private static Figures figures(
      ReportQuery query, int period, String part, Map<Figure, Long> values) {
    Map<Figure, BigDecimal> numbers = new EnumMap<>(Figure.class);
    values.forEach((figure, value) -> numbers.put(figure, BigDecimal.valueOf(value)));
    return new Figures(query.periods().get(period - 1), part, numbers);
  }

  /** Both measures of the same tasks. */
  private static final class ClosedSeconds {

    private final SecondsTaken responses = new SecondsTaken();
    private final SecondsTaken completions = new SecondsTaken();

    void add(ClosedTaskSeconds day) {
      responses.add(day.responses());
      completions.add(day.completions());
    }

    Map<Figure, Long> quantiles() {
      Map<Figure, Long> values = new EnumMap<>(Figure.class);
      responses.quantile(HALF).ifPresent(value -> values.put(Figure.FIRST_RESPONSE_P50, value));
      responses.quantile(MOST).ifPresent(value -> values.put(Figure.FIRST_RESPONSE_P90, value));
      completions.quantile(HALF).ifPresent(value -> values.put(Figure.COMPLETION_P50, value));
      completions.quantile(MOST).ifPresent(value -> values.put(Figure.COMPLETION_P90, value));
      return values;
    }
  }
}
