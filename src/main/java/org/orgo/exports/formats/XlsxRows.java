package org.orgo.exports.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet; what was written leaves memory every few hundred rows. */
final class XlsxRows implements RowWriter {

  private static final int FLUSH_EVERY = 500;

  /** What a cell of a spreadsheet holds at most. */
  private static final int MAX_CELL = 32_767;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  XlsxRows(OutputStream out) {
    workbook = new Workbook(out, "Orgo", null);
    sheet = workbook.newWorksheet("Export");
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
    workbook.close();
  }
}
