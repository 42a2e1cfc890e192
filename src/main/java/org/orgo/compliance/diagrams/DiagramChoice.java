package org.orgo.compliance.diagrams;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.orgo.engine.history.ChosenInstances;
import org.orgo.engine.history.DiagramHistory;
import org.orgo.engine.history.DiagramVersion;
import org.orgo.organizations.Organizations;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/** Understands which instances somebody asks about, in days of the organization. */
@Component
class DiagramChoice {

  static final int MAX_DAYS = 366;
  private static final int USUAL_DAYS = 90;
  private static final String USUAL_KEY = "task-lifecycle";
  private static final String UNTIL = "until";

  private final DiagramHistory history;
  private final Organizations organizations;
  private final Clock clock;

  DiagramChoice(DiagramHistory history, Organizations organizations, Clock clock) {
    this.history = history;
    this.organizations = organizations;
    this.clock = clock;
  }

  /**
   * Without versions where the organization has had no instance of what was asked for.
   *
   * @throws InvalidRequest when a day is none, or the period is too long or ends before it begins
   */
  ChosenDiagram of(DiagramQuery query) {
    List<DiagramVersion> all = history.versions();
    String of = query.of().isEmpty() ? usual(all) : query.of();
    List<DiagramVersion> versions =
        all.stream()
            .filter(each -> each.key().equals(of) || ChosenDiagram.code(each).equals(of))
            .toList();
    ZoneId zone = organizations.current().zone();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate until = query.until().isEmpty() ? today : day(UNTIL, query.until());
    LocalDate from =
        query.from().isEmpty() ? until.minusDays(USUAL_DAYS - 1L) : day("from", query.from());
    requirePeriod(from, until);
    ChosenInstances instances =
        new ChosenInstances(
            versions.stream().map(DiagramVersion::definitionId).toList(),
            from.atStartOfDay(zone).toInstant(),
            until.plusDays(1).atStartOfDay(zone).toInstant());
    return new ChosenDiagram(all, versions, of, from, until, instances);
  }

  private static String usual(List<DiagramVersion> all) {
    return all.stream()
        .map(DiagramVersion::key)
        .filter(USUAL_KEY::equals)
        .findFirst()
        .orElseGet(() -> all.isEmpty() ? USUAL_KEY : all.get(0).key());
  }

  private static void requirePeriod(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new InvalidRequest(
          FieldError.of(UNTIL, "must not be before the first day")
              .worded("diagrams.refused.order"));
    }
    if (ChronoUnit.DAYS.between(from, until) >= MAX_DAYS) {
      throw new InvalidRequest(
          FieldError.of(UNTIL, "must be at most %d days from the first day".formatted(MAX_DAYS))
              .worded("diagrams.refused.length", MAX_DAYS));
    }
  }

  private static LocalDate day(String field, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1970 && day.getYear() < 10_000) {
        return day;
      }
    } catch (DateTimeException none) {
      // refused below, as one that no calendar here has
    }
    throw new InvalidRequest(
        FieldError.of(field, "must be a day such as 2026-03-31").worded("diagrams.refused.day"));
  }
}
