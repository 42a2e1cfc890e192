package org.orgo.workfiles.reading;

import java.util.List;

/** A file as it was read. */
public record ReadTable(String charset, char delimiter, List<String> head, List<ReadRow> rows) {

  /**
   * One row.
   *
   * @param line of the file it begins on
   */
  public record ReadRow(long line, List<String> cells) {}
}
