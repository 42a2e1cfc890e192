package org.orgo.insights;

import java.time.Instant;

/** Brings the facts of the current organization up to its rows of work. */
public interface Hydration {

  /**
   * Takes every change that has been committed into the facts.
   *
   * @return the moment up to which the facts are complete
   */
  Instant upToNow();
}
