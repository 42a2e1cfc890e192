package org.orgo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the processes of one run of tests note for whoever looks back on all of it: lines in files
 * under {@code target/test-run}, one file a process and topic. A run is one call of Maven; outside
 * of Maven each process is a run of its own.
 */
public final class TestRun {

  private static final long PROCESS = ProcessHandle.current().pid();

  private static final Path FOLDER =
      Path.of("target", "test-run", System.getProperty("orgo.test-run", "process-" + PROCESS));

  private TestRun() {}

  /**
   * @param topic one word, such as {@code probes}
   * @param line without a line break
   */
  static synchronized void note(String topic, String line) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(
          FOLDER.resolve("%s-%d.txt".formatted(topic, PROCESS)),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All lines of a topic, of every process; none where nobody noted any. */
  static List<String> notes(String topic) {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(topic + "-"))
          .flatMap(TestRun::lines)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
