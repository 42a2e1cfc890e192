package org.orgo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that must not start: one sentence, exit code above zero, no stack trace. */
class RefusedStartsTests {

  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path directory;

  @Test
  void without_a_database_it_says_what_to_set() throws Exception {
    refused("orgo.database.url", "--orgo.mail.signing-key=" + "k".repeat(40));
  }

  @Test
  void a_data_directory_of_a_newer_version_is_left_alone() throws Exception {
    Path postgres = Files.createDirectories(directory.resolve("postgres"));
    Files.writeString(postgres.resolve("PG_VERSION"), "99\n");
    refused("written by PostgreSQL 99", "--spring.profiles.active=demo", dataDirectory());
    assertThat(postgres.resolve("PG_VERSION")).hasContent("99");
  }

  @Test
  void a_data_directory_in_use_is_left_alone() throws Exception {
    try (FileChannel other =
            FileChannel.open(
                directory.resolve("orgo.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      refused("Another Orgo is running", "--spring.profiles.active=demo", dataDirectory());
    }
  }

  private String dataDirectory() {
    return "--orgo.data-dir=" + directory;
  }

  private void refused(String words, String... arguments) throws Exception {
    Path output = directory.resolve("output.txt");
    int exitCode = start(output, arguments);
    String said = Files.readString(output);
    assertThat(said).contains("Orgo cannot start: ").contains(words);
    assertThat(said).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(exitCode).isPositive();
  }

  private static int start(Path output, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OrgoApplication.class.getName(),
                "--server.port=0"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
