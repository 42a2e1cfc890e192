package org.orgo.exports.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.orgo.platform.text.FormulaGuard;

/**
 * A workbook with the rows on its first sheet and where they come from on its second, and at the
 * foot of each printed page. What was written leaves memory every few hundred rows.
 */
final class XlsxRows implements RowWriter {

  private static final int FLUSH_EVERY = 500;

  /** What a cell of a spreadsheet holds at most. */
  private static final int MAX_CELL = 32_767;

  /** What a spreadsheet shows at the foot of a page at most, less its own commands. */
  private static final int MAX_FOOTER = 200;

  private final FileStamp stamp;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  XlsxRows(OutputStream out, FileStamp stamp) {
    this.stamp = stamp;
    workbook = new Workbook(out, "Orgo", null);
    sheet = workbook.newWorksheet("Export");
    sheet.footer(footer(stamp.line()), Position.LEFT);
  }

  /** An ampersand begins a command there. */
  private static String footer(String line) {
    String escaped = line.replace("&", "&&");
    return escaped.substring(0, Math.min(escaped.length(), MAX_FOOTER));
  }

  @Override
  public void header(List<String> columns) throws IOException {
    row(List.copyOf(columns));
  }

  @Override
  public void row(List<Object> values) throws IOException {
    for (int column = 0; column < values.size(); column++) {
      Object value = values.get(column);
      if (value instanceof Number number) {
        sheet.value(row, column, number);
      } else if (value != null) {
        String text = FormulaGuard.guarded(value.toString());
        sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), MAX_CELL)));
      }
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    Worksheet passport = workbook.newWorksheet("Passport");
    int line = 0;
    for (Map.Entry<String, String> fact : stamp.facts().entrySet()) {
      passport.inlineString(line, 0, fact.getKey());
      passport.inlineString(line, 1, FormulaGuard.guarded(fact.getValue()));
      line++;
    }
    workbook.close();
  }
}
