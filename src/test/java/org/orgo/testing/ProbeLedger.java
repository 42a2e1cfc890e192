package org.orgo.testing;

import java.util.Map;
import java.util.TreeMap;

/**
 * How often the tests of this run have asked for what is not the asker's. Each test says its number
 * before it judges the answers.
 */
public final class ProbeLedger {

  private static final String TOPIC = "probes";

  private ProbeLedger() {}

  /**
   * Adds to what the test has asked before.
   *
   * @param what one or two words
   */
  public static void record(Class<?> test, String what, int probes) {
    TestRun.note(TOPIC, "%d %s %s".formatted(probes, test.getSimpleName(), what));
  }

  /** By test and what it asked. */
  public static Map<String, Integer> soFar() {
    Map<String, Integer> probes = new TreeMap<>();
    for (String note : TestRun.notes(TOPIC)) {
      String[] parts = note.split(" ", 2);
      probes.merge(parts[1], Integer.parseInt(parts[0]), Integer::sum);
    }
    return probes;
  }
}
