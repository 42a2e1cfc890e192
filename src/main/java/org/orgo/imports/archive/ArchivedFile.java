package org.orgo.imports.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/** A file that holds one mail. */
record ArchivedFile(Path file, String place) {

  private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,76}:");

  ArchivedMessage read(long largest, long next) throws IOException {
    long size = Files.size(file);
    if (size > largest) {
      return ArchivedMessage.tooLarge(place, size, largest, next);
    }
    Instant changed = Files.getLastModifiedTime(file).toInstant();
    return message(place, Files.readAllBytes(file), changed, next);
  }

  /** What the bytes are; refused when they do not begin as a mail does. */
  static ArchivedMessage message(String place, byte[] raw, Instant date, long next) {
    return isMail(raw, raw.length)
        ? ArchivedMessage.whole(place, raw, date, next)
        : ArchivedMessage.refused(place, raw.length, "The file is no mail.", next);
  }

  static boolean isMail(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] head = stream.readNBytes(2_000);
      return isMail(head, head.length);
    }
  }

  private static boolean isMail(byte[] raw, int length) {
    String head = new String(raw, 0, Math.min(length, 200), StandardCharsets.ISO_8859_1);
    return FIELD.matcher(head).lookingAt();
  }
}
