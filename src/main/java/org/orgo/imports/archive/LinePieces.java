package org.orgo.imports.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream into lines as they stand, with their ends. A line longer than the buffer comes in
 * pieces, so that no line of an archive needs more memory than the buffer.
 */
final class LinePieces {

  private final InputStream stream;
  private final byte[] buffer = new byte[128 * 1024];
  private int filled;
  private int start;
  private int end;
  private boolean ended;
  private boolean startsLine = true;
  private long position;

  LinePieces(InputStream stream, long position) {
    this.stream = stream;
    this.position = position;
  }

  /** Goes to the next piece; false at the end of the stream. */
  boolean next() throws IOException {
    boolean brokeOff = end > 0 && end > start && buffer[end - 1] != '\n';
    startsLine = !brokeOff;
    position += end - start;
    start = end;
    int found = find(start);
    if (found < 0 && start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
    }
    while (found < 0 && filled < buffer.length && !ended) {
      int from = filled;
      fill();
      found = find(from);
    }
    end = found < 0 ? filled : found + 1;
    return end > start;
  }

  private void fill() throws IOException {
    int read = stream.read(buffer, filled, buffer.length - filled);
    if (read < 0) {
      ended = true;
    } else {
      filled += read;
    }
  }

  private int find(int from) {
    for (int i = from; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int length() {
    return end - start;
  }

  /** Where the piece stands in the archive. */
  long position() {
    return position;
  }

  /** Whether the piece is the beginning of its line. */
  boolean startsLine() {
    return startsLine;
  }

  boolean isEmptyLine() {
    return startsLine
        && ((length() == 1 && buffer[start] == '\n')
            || (length() == 2 && buffer[start] == '\r' && buffer[start + 1] == '\n'));
  }

  boolean startsWith(byte[] prefix, int offset) {
    if (length() < offset + prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (buffer[start + offset + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
