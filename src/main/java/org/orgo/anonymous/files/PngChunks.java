package org.orgo.anonymous.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.orgo.anonymous.files.FileRefused.FileProblem;

/**
 * Copies the chunks of a PNG file that make the picture: no texts, times, EXIF or ICC, and nothing
 * behind the end.
 */
final class PngChunks {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> PICTURE =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

  /** Length, name and checksum. */
  private static final int AROUND = 12;

  private PngChunks() {}

  static boolean isPng(byte[] file) {
    return FileCleaning.startsWith(file, SIGNATURE);
  }

  static byte[] withoutMetadata(byte[] file) {
    ByteBuffer chunks = ByteBuffer.wrap(file);
    ByteArrayOutputStream clean = new ByteArrayOutputStream();
    clean.writeBytes(SIGNATURE);
    int place = SIGNATURE.length;
    String name;
    do {
      int length = chunks.getInt(place);
      if (length < 0 || length > file.length - place - AROUND) {
        throw new FileRefused(FileProblem.UNREADABLE);
      }
      name = new String(file, place + 4, 4, StandardCharsets.ISO_8859_1);
      if (PICTURE.contains(name)) {
        clean.write(file, place, length + AROUND);
      }
      place += length + AROUND;
    } while (!name.equals("IEND"));
    return clean.toByteArray();
  }
}
