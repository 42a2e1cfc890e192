package org.orgo.anonymous;

import org.orgo.anonymous.files.FileType;

/**
 * A file of a report, without its bytes and without the name that it came with.
 *
 * @param position within its report, from 0
 */
public record ReportFile(int position, FileType type, long size) {

  /** A name that tells nothing. */
  public String name() {
    return "file-%d.%s".formatted(position + 1, type.ending());
  }
}
