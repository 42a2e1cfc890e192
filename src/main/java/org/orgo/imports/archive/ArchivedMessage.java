package org.orgo.imports.archive;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * One message as it stands in an archive.
 *
 * @param place where in the archive, for people: a byte or the name of a file
 * @param raw the whole message; null when it is refused
 * @param size in bytes
 * @param date what the archive says besides the message; null when it says nothing
 * @param refusal why it is not read; null when it is
 * @param next from where reading goes on after it
 */
public record ArchivedMessage(
    String place,
    @Nullable byte[] raw,
    long size,
    @Nullable Instant date,
    @Nullable String refusal,
    long next) {

  static ArchivedMessage whole(String place, byte[] raw, Instant date, long next) {
    return new ArchivedMessage(place, raw, raw.length, date, null, next);
  }

  static ArchivedMessage refused(String place, long size, String refusal, long next) {
    return new ArchivedMessage(place, null, size, null, refusal, next);
  }

  static ArchivedMessage tooLarge(String place, long size, long largest, long next) {
    return refused(
        place,
        size,
        "The mail has %d bytes, more than the limit of %d.".formatted(size, largest),
        next);
  }
}
