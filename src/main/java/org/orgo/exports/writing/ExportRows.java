package org.orgo.exports.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.orgo.exports.TooManyRows;

/** Takes rows for a file: writes each at once, keeps the ids of the items, and counts. */
final class ExportRows {

  static final int MAX_ROWS = 50_000;

  private final RowWriter writer;
  private final int maxRows;
  private final List<String> itemIds = new ArrayList<>();
  private List<String> masks = List.of();
  private int count;

  ExportRows(RowWriter writer) {
    this(writer, MAX_ROWS);
  }

  ExportRows(RowWriter writer, int maxRows) {
    this.writer = writer;
    this.maxRows = maxRows;
  }

  /**
   * @param masked those whose contents are hidden
   */
  void begin(List<String> columns, List<String> masked) {
    masks = List.copyOf(masked);
    write(() -> writer.header(columns));
  }

  void item(String id, List<Object> values) {
    itemIds.add(id);
    row(values);
  }

  void row(List<Object> values) {
    if (count == maxRows) {
      throw new TooManyRows(maxRows);
    }
    count++;
    write(() -> writer.row(values));
  }

  int count() {
    return count;
  }

  List<String> itemIds() {
    return itemIds;
  }

  List<String> masks() {
    return masks;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
