package org.orgo.exports.sources;

import java.util.List;
import org.orgo.exports.ExportFilter;
import org.orgo.exports.ExportKind;

/** What one kind of export is read from, with the sight of the actor of this thread. */
public interface ExportSource {

  ExportKind kind();

  /** Those there are to choose from, in their usual order; none where there is no choice. */
  List<String> columnNames();

  /**
   * @param columns none for all
   * @throws org.orgo.platform.refusals.Refusal where it cannot be read so, or not by the actor
   */
  void check(ExportFilter filter, List<String> columns);

  /** Whether the actor may read all these, and each may leave in a file. */
  boolean areReadable(List<String> itemIds);

  /** Sends the columns, then the rows. */
  void read(ExportFilter filter, List<String> columns, ExportRows rows);
}
