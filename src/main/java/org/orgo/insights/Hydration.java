package org.orgo.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Brings the facts of the current organization up to its rows of work. */
public interface Hydration {

  /**
   * Takes every change that has been committed into the facts.
   *
   * @return the moment up to which the facts are complete
   */
  Instant upToNow();

  /**
   * The same, unless it takes longer than others should wait.
   *
   * @return the moment up to which the facts are complete; empty while they are being rebuilt, or
   *     when they are still behind
   */
  Optional<Instant> upToNow(Duration limit);
}
