package org.orgo.engine.decisions.feel;

import java.time.Duration;

/** The rows of a table take longer than one answer may. */
public final class TableTooSlow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TableTooSlow(Duration maxTime) {
    super("its rows take longer than " + maxTime.toMillis() + " ms");
  }
}
