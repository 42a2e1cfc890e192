package org.orgo.tasks.filter;

import org.springframework.lang.Nullable;

/**
 * How many open tasks are whose, each counted no further than {@link #MOST}.
 *
 * @param mine assigned to the reader
 * @param queues in the reader's queues
 * @param all that the reader may see; null where that would take long to count
 */
public record OpenCounts(int mine, int queues, @Nullable Integer all) {

  /** One more than is shown. */
  public static final int MOST = 1_000;
}
