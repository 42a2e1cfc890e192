package org.orgo.insights.hydration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.orgo.insights.Hydration;
import org.orgo.insights.persistence.ChangeMapper;
import org.orgo.insights.persistence.HydrationState;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes the days of the current organization: settles what changes by time alone, and deletes what
 * has been kept long enough. The day is the key, so that it is closed once, whatever the clocks of
 * that night do.
 */
@Component
class DayClose {

  private static final LocalTime CLOSING_TIME = LocalTime.of(2, 0);

  private final Hydration hydration;
  private final ChangeMapper changes;
  private final InsightsRegister register;
  private final Retention retention;
  private final TransactionTemplate transaction;

  DayClose(
      Hydration hydration,
      ChangeMapper changes,
      InsightsRegister register,
      Retention retention,
      TransactionTemplate transaction) {
    this.hydration = hydration;
    this.changes = changes;
    this.register = register;
    this.retention = retention;
    this.transaction = transaction;
  }

  /**
   * The last day that may be closed. Where 02:00 does not exist it is the time to which the clocks
   * went; where it comes twice, the first.
   */
  static LocalDate lastToClose(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Instant closing = ZonedDateTime.of(today, CLOSING_TIME, zone).toInstant();
    return today.minusDays(now.isBefore(closing) ? 2 : 1);
  }

  /**
   * Closes the days that are over.
   *
   * @return whether there were any
   */
  boolean close(Instant now) {
    hydration.upToNow();
    return Boolean.TRUE.equals(transaction.execute(status -> closeLocked(now)));
  }

  private boolean closeLocked(Instant now) {
    changes.lock(CurrentTenant.require());
    ZoneId zone = register.zoneAt(now);
    LocalDate day = lastToClose(now, zone);
    LocalDate closed = register.state().map(HydrationState::closedUntil).orElse(null);
    if (closed != null && !closed.isBefore(day)) {
      return false;
    }
    register.closed(day, day.plusDays(1).atStartOfDay(zone).toInstant());
    retention.apply();
    return true;
  }
}
