package org.orgo.exports.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.orgo.platform.text.FormulaGuard;

/** As RFC 4180 has it, in UTF-8; no cell is taken for a formula. */
final class CsvRows implements RowWriter {

  private final CSVPrinter printer;

  CsvRows(OutputStream out) throws IOException {
    printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
            CSVFormat.RFC4180);
  }

  @Override
  public void header(List<String> columns) throws IOException {
    printer.printRecord(columns);
  }

  @Override
  public void row(List<Object> values) throws IOException {
    for (Object value : values) {
      printer.print(cell(value));
    }
    printer.println();
  }

  private static Object cell(Object value) {
    return value == null || value instanceof Number
        ? value
        : FormulaGuard.guarded(value.toString());
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
