package org.orgo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the tests of this run have asked for what is not the asker's. Each test says its number
 * before it judges the answers; {@code target/probes} has them as files.
 */
public final class ProbeLedger {

  private static final Path FOLDER = Path.of("target/probes");
  private static final Map<String, Integer> PROBES = new TreeMap<>();

  private ProbeLedger() {}

  /**
   * Adds to what the test has asked before.
   *
   * @param what one or two words, for the name of the file
   */
  public static synchronized void record(Class<?> test, String what, int probes) {
    String name = test.getSimpleName() + " " + what;
    int sum = PROBES.merge(name, probes, Integer::sum);
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(
          FOLDER.resolve(name.replace(' ', '-') + ".json"), "{\"probes\": %d}%n".formatted(sum));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** By test and what it asked. */
  public static synchronized Map<String, Integer> soFar() {
    return new TreeMap<>(PROBES);
  }
}
