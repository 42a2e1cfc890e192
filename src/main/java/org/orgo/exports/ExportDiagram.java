package org.orgo.exports;

import java.time.Instant;

/** Where an export is in its diagram: it begins, is decided on, and its writing ends. */
public interface ExportDiagram {

  /**
   * @param decideBy when an approval that nobody has given is refused
   */
  void begin(ExportId export, boolean approvalNeeded, Instant decideBy);

  /**
   * @return false when the diagram does not wait for a decision
   */
  boolean decided(ExportId export);

  /** Goes on where the diagram waits for the file; does nothing where it does not. */
  void writingEnded(ExportId export);
}
