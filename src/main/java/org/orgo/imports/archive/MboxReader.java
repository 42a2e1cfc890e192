package org.orgo.imports.archive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.orgo.imports.archive.MailArchive.MessageReader;
import org.springframework.lang.Nullable;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Reads an mbox as bytes, whatever their charset and however many there are. A message begins after
 * an empty line with a separator that has a date; a line in it that was quoted with {@code >} for
 * beginning as a separator does loses one of them. Of a message over the limit nothing is kept but
 * its size.
 */
final class MboxReader {

  private final LinePieces lines;
  private final long largest;
  private final String placePrefix;
  private final MessageReader reader;

  private FastByteArrayOutputStream message;
  private byte[] heldEmptyLine = new byte[0];
  private long begins;
  private long size;
  private Instant date;

  /**
   * @param position of the stream's first byte; there a separator stands
   * @param largest bytes of a message; a larger one is refused
   * @param placePrefix what is said before the byte where a message begins
   */
  MboxReader(
      InputStream stream, long position, long largest, String placePrefix, MessageReader reader) {
    this.lines = new LinePieces(stream, position);
    this.largest = largest;
    this.placePrefix = placePrefix;
    this.reader = reader;
  }

  /** Reads to the end; false when the reader wanted no more. */
  boolean read() throws IOException {
    if (lines.next()) {
      begin(separatorDate().orElse(null)); // the first line is one whatever its date
    }
    boolean afterEmptyLine = false;
    while (lines.next()) {
      Optional<Instant> separator = afterEmptyLine ? separatorDate() : Optional.empty();
      if (separator.isPresent()) {
        if (!give(lines.position())) {
          return false;
        }
        begin(separator.get());
        afterEmptyLine = false;
      } else {
        afterEmptyLine = takeLine();
      }
    }
    return give(lines.position());
  }

  private Optional<Instant> separatorDate() {
    return lines.startsLine() && lines.startsWith(SeparatorLine.FROM, 0)
        ? SeparatorLine.read(lines.buffer(), lines.start(), lines.length())
        : Optional.empty();
  }

  private void begin(@Nullable Instant dated) {
    message = new FastByteArrayOutputStream(8 * 1024);
    heldEmptyLine = new byte[0];
    begins = lines.position();
    size = 0;
    date = dated;
  }

  /** Takes a line of the message; an empty one is held back, as it may end the message. */
  private boolean takeLine() throws IOException {
    append(heldEmptyLine, 0, heldEmptyLine.length);
    heldEmptyLine = new byte[0];
    if (lines.isEmptyLine()) {
      heldEmptyLine = new byte[lines.length()];
      System.arraycopy(lines.buffer(), lines.start(), heldEmptyLine, 0, lines.length());
      return true;
    }
    int quote = isQuoted() ? 1 : 0;
    append(lines.buffer(), lines.start() + quote, lines.length() - quote);
    return false;
  }

  private boolean isQuoted() {
    int marks = 0;
    while (marks < lines.length() && lines.buffer()[lines.start() + marks] == '>') {
      marks++;
    }
    return marks > 0 && lines.startsLine() && lines.startsWith(SeparatorLine.FROM, marks);
  }

  private void append(byte[] from, int start, int length) throws IOException {
    size += length;
    if (size <= largest) {
      message.write(from, start, length);
    } else if (message.size() > 0) {
      message = new FastByteArrayOutputStream(1);
    }
  }

  private boolean give(long next) {
    if (message == null) {
      return true;
    }
    String place = placePrefix + "byte " + begins;
    ArchivedMessage read =
        size > largest
            ? ArchivedMessage.tooLarge(place, size, largest, next)
            : ArchivedMessage.whole(place, message.toByteArrayUnsafe(), date, next);
    message = null;
    return reader.take(read);
  }
}
