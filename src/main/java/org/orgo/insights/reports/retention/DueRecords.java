package org.orgo.insights.reports.retention;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * Records of one kind that are deleted in a month, rounded.
 *
 * @param month its first day
 * @param records null where too few persons are behind them, or none
 */
public record DueRecords(LocalDate month, RecordKind kind, @Nullable Long records) {

  /** What is kept for a while. */
  public enum RecordKind {
    TASKS,
    CASES,
    CHECKINS
  }
}
