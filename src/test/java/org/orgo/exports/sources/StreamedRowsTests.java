package org.orgo.exports.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orgo.exports.ExportFormat;
import org.orgo.exports.formats.FileStamp;
import org.orgo.exports.formats.RowWriter;

/** A hundred thousand rows are written by a process that has 64 MB of heap for everything. */
class StreamedRowsTests {

  private static final int ROWS = 100_000;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSONL", "XLSX"})
  void a_hundred_thousand_rows_pass_through_64_megabytes(ExportFormat format) throws Exception {
    Path file = directory.resolve("rows." + format.extension());
    Path log = directory.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                StreamedRowsTests.class.getName(),
                format.name(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    assertThat(Files.size(file)).isGreaterThan(1_000_000);
  }

  /** What the process does: as many rows as tasks have columns, each with its id kept. */
  public static void main(String[] arguments) throws IOException {
    ExportFormat format = ExportFormat.valueOf(arguments[0]);
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]));
        RowWriter writer = RowWriter.of(format, out, STAMP)) {
      ExportRows rows = new ExportRows(writer, ROWS);
      rows.begin(columns(), List.of());
      for (int row = 0; row < ROWS; row++) {
        rows.item(UUID.randomUUID().toString(), values(row));
      }
    }
  }

  private static final FileStamp STAMP =
      new FileStamp("an id", "Ann", Instant.EPOCH, "To see how much fits");

  private static List<String> columns() {
    return Arrays.stream("a b c d e f g h i j k l m n o p q r".split(" ")).toList();
  }

  private static List<Object> values(int row) {
    Object[] values = new Object[columns().size()];
    Arrays.fill(values, "Operations.Safety");
    values[0] = UUID.randomUUID();
    values[1] = "The tap on floor %d leaks and leaks and leaks and leaks".formatted(row);
    values[2] = Instant.EPOCH.plusSeconds(row);
    values[3] = row;
    values[4] = null;
    return Arrays.asList(values);
  }

  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }
}
