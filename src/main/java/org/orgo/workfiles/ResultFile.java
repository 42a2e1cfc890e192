package org.orgo.workfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.orgo.platform.text.FormulaGuard;

/** What became of each row, as a CSV file; no cell of it is taken for a formula. */
public final class ResultFile {

  private ResultFile() {}

  public static String of(List<WorkFileRow> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord("row", "line", "result", "task_id", "mistakes");
      for (WorkFileRow row : rows) {
        printer.printRecord(
            row.number(), row.line(), row.result(), row.taskId(), mistakes(row.mistakes()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static String mistakes(List<RowMistake> mistakes) {
    return FormulaGuard.guarded(
        mistakes.stream()
            .map(mistake -> mistake.column() + " " + mistake.message())
            .collect(Collectors.joining("; ")));
  }
}
