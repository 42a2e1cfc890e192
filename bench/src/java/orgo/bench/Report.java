package orgo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table, and what stands under it. */
final class Report {

  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void add(Row row) {
    rows.add(row);
    System.out.println(row.markdown());
  }

  void note(String note) {
    notes.add(note);
    System.out.println(note);
  }

  void write(Path directory, String machine, boolean quick) {
    String markdown =
        """
        # Measured on %s%s

        %s

        | | what | Orgo | reference | ratio | goal | |
        |---|---|---:|---:|---:|---:|---|
        %s

        %s
        """
            .formatted(
                LocalDate.now(),
                quick ? ", quickly: short runs, numbers for orientation only" : "",
                machine,
                rows.stream().map(Row::markdown).collect(Collectors.joining("\n")),
                notes.stream().map(note -> "- " + note).collect(Collectors.joining("\n")));
    String json =
        """
        {"date": "%s", "quick": %s, "machine": "%s", "rows": [
        %s
        ]}
        """
            .formatted(
                LocalDate.now(),
                quick,
                machine,
                rows.stream().map(Row::json).collect(Collectors.joining(",\n")));
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("latest.md"), markdown);
      Files.writeString(directory.resolve("latest.json"), json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    System.out.println();
    System.out.println(markdown);
  }
}
