package org.orgo.workfiles;

import java.time.Instant;
import java.util.List;

/**
 * A file of work.
 *
 * @param delimiter between its cells
 * @param good how many rows would become tasks
 * @param known how many became tasks before
 */
public record WorkFile(
    WorkFileId fileId,
    String name,
    String charset,
    String delimiter,
    List<FileColumn> columns,
    WorkFileStatus status,
    Instant uploadedAt,
    int good,
    int known,
    int wrong,
    int opened) {

  public int rows() {
    return good + known + wrong + opened;
  }
}
