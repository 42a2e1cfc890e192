package org.orgo.insights.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.orgo.insights.cells.Grain;
import org.orgo.organizations.Organizations;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/** Makes a question complete: the last twelve periods where nothing else is asked. */
@Component
class ReportQueries {

  private static final int PERIODS = 12;
  private static final int MAX_DAYS = 1_100;

  private final Organizations organizations;
  private final Roles roles;
  private final Clock clock;

  ReportQueries(Organizations organizations, Roles roles, Clock clock) {
    this.organizations = organizations;
    this.roles = roles;
    this.clock = clock;
  }

  /**
   * @throws InvalidRequest where the days do not follow each other or reach too far, or where
   *     nothing is of the function
   */
  ReportQuery of(ReportKind kind, ReportFilter filter) {
    Grain grain = filter.grain() == null ? Grain.WEEK : filter.grain();
    LocalDate to = filter.to() == null ? today() : filter.to();
    LocalDate from =
        filter.from() == null
            ? grain.plus(grain.startOf(to), 1 - PERIODS)
            : grain.startOf(filter.from());
    if (to.isBefore(from)) {
      throw new InvalidRequest(FieldError.of("to", "must not be before from"));
    }
    if (from.plusDays(MAX_DAYS).isBefore(to)) {
      throw new InvalidRequest(
          FieldError.of("from", "must be at most %d days before to".formatted(MAX_DAYS)));
    }
    return new ReportQuery(kind, grain, from, to, function(kind, filter.function()));
  }

  List<String> functions() {
    return roles.all().stream().map(Role::function).distinct().sorted().toList();
  }

  private String function(ReportKind kind, String asked) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    if (!kind.hasFunctions()) {
      throw new InvalidRequest(
          FieldError.of("function", "is no part of the report " + kind.path()));
    }
    List<String> known = functions();
    return known.stream()
        .filter(function -> function.equalsIgnoreCase(asked.strip()))
        .findFirst()
        .orElseThrow(() -> new InvalidRequest(FieldError.notAmong("function", known)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), organizations.current().zone());
  }
}
