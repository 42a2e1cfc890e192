package org.orgo.engine.history;

import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Instances of some versions that began in a period; of more than the bound, the newest.
 *
 * @param definitionIds the versions
 * @param from when they began, at the earliest
 * @param until when they began, before this
 */
public record ChosenInstances(List<String> definitionIds, Instant from, Instant until) {

  /** How many are counted at most, so that a question has an end. */
  public static final int MOST = 100_000;

  public int most() {
    return MOST;
  }

  /** As the engine's columns, which have no time zone, are compared. */
  public Date fromDate() {
    return Date.from(from);
  }

  public Date untilDate() {
    return Date.from(until);
  }
}
