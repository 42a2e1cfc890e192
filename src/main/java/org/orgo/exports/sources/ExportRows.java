package org.orgo.exports.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.orgo.exports.TooManyRows;
import org.orgo.exports.formats.RowWriter;

/** Takes rows for a file: writes each at once, keeps the ids of the items, and counts. */
public final class ExportRows {

  private final RowWriter writer;
  private final int maxRows;
  private final Set<String> itemIds = new LinkedHashSet<>();
  private List<String> masks = List.of();
  private int count;

  public ExportRows(RowWriter writer, int maxRows) {
    this.writer = writer;
    this.maxRows = maxRows;
  }

  /**
   * @param masked those whose contents are hidden
   */
  public void begin(List<String> columns, List<String> masked) {
    masks = List.copyOf(masked);
    write(() -> writer.header(columns));
  }

  /** An item that moves while pages are read may come twice; it is written once. */
  public void item(String id, List<Object> values) {
    if (itemIds.add(id)) {
      row(values);
    }
  }

  /**
   * @throws TooManyRows when the file is full
   */
  public void row(List<Object> values) {
    if (count == maxRows) {
      throw new TooManyRows(maxRows);
    }
    count++;
    write(() -> writer.row(values));
  }

  public int count() {
    return count;
  }

  public List<String> itemIds() {
    return List.copyOf(itemIds);
  }

  public List<String> masks() {
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
