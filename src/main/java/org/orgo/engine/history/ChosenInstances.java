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
 * @param most how many at most, so that a question has an end
 */
public record ChosenInstances(List<String> definitionIds, Instant from, Instant until, int most) {

  /** Of how many at most what became of them is counted. */
  public static final int MAX_INSTANCES = 100_000;

  /** Of how many at most the steps are, which are many times as many rows. */
  public static final int MAX_WITH_STEPS = 10_000;

  public ChosenInstances(List<String> definitionIds, Instant from, Instant until) {
    this(definitionIds, from, until, MAX_INSTANCES);
  }

  /** Those whose steps are counted. */
  ChosenInstances withSteps() {
    return new ChosenInstances(definitionIds, from, until, MAX_WITH_STEPS);
  }

  /** As the engine's columns, which have no time zone, are compared. */
  public Date fromDate() {
    return Date.from(from);
  }

  public Date untilDate() {
    return Date.from(until);
  }
}
