package org.orgo.reviews.patterns;

import java.time.Instant;

/** Looks for queues of the current organization to which nothing comes any more; asked hourly. */
public interface SilenceSearch {

  /**
   * @param until up to when the facts are complete
   */
  SilenceFindings search(Instant until);
}
