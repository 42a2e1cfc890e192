package org.orgo.signals.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.lang.Nullable;

/**
 * Which entries are wanted.
 *
 * @param day as the organization's clocks show it
 * @param kind null for all
 * @param result null for all
 */
public record LedgerQuery(LocalDate day, @Nullable EntryKind kind, @Nullable EntryResult result) {

  Instant from(ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  Instant until(ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
