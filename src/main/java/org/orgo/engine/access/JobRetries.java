package org.orgo.engine.access;

/**
 * How often a failing asynchronous step is tried, where its diagram says nothing else: first soon,
 * for what passes by itself, then with time for people to mend the cause.
 */
public final class JobRetries {

  /** Tries in all: the first, and one after each pause. */
  public static final int MAX_TRIES = 6;

  public static final String PAUSES = "PT10S,PT1M,PT5M,PT30M,PT2H";

  private JobRetries() {}
}
