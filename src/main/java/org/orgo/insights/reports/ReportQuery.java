package org.orgo.insights.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.orgo.insights.cells.Grain;
import org.orgo.insights.reports.persistence.PeriodBounds;

/**
 * What is asked, complete: the periods from the first to the one that the last day lies in.
 *
 * @param from first day of the first period
 * @param to the last day that counts
 * @param function only this one's work; null for all
 */
public record ReportQuery(
    ReportKind kind, Grain grain, LocalDate from, LocalDate to, String function) {

  /** The first day of each period. */
  public List<LocalDate> periods() {
    return Stream.iterate(from, day -> !day.isAfter(to), day -> grain.plus(day, 1)).toList();
  }

  PeriodBounds bounds() {
    LocalDate after = to.plusDays(1);
    return new PeriodBounds(
        from,
        after,
        Stream.concat(periods().stream(), Stream.of(after)).map(LocalDate::toString).toList());
  }

  /** The first day after what counts of a period. */
  LocalDate afterOf(LocalDate period) {
    LocalDate whole = grain.plus(period, 1);
    return whole.isAfter(to) ? to.plusDays(1) : whole;
  }

  /** The last of the last period that ends within the days asked for. */
  LocalDate lastOf(LocalDate period) {
    return grain.plus(period, 1).minusDays(1);
  }
}
