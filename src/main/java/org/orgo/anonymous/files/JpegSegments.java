package org.orgo.anonymous.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.orgo.anonymous.files.FileRefused.FileProblem;

/**
 * Copies the segments of a JPEG file that make the picture, and none that tell about it: no EXIF,
 * XMP, ICC, IPTC, comments, thumbnails, and nothing behind the end of the picture. The way up is
 * kept.
 */
final class JpegSegments {

  private static final int MARK = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int APP_0 = 0xE0;
  private static final int EXIF = 0xE1;
  private static final int ADOBE = 0xEE;
  private static final int APP_15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int ORIENTATION = 0x0112;
  private static final int JFIF_BYTES = 12;
  private static final int ADOBE_BYTES = 12;

  private final byte[] file;
  private final ByteArrayOutputStream clean = new ByteArrayOutputStream();
  private int orientation = 1;
  private boolean orientationIsWritten;
  private int place = 2;

  JpegSegments(byte[] file) {
    this.file = file;
  }

  static boolean isJpeg(byte[] file) {
    return FileCleaning.startsWith(file, new byte[] {(byte) MARK, (byte) START, (byte) MARK});
  }

  byte[] withoutMetadata() {
    mark(START);
    for (int marker = next(); marker != END; marker = next()) {
      if (marker == 0x01 || isRestart(marker)) {
        mark(marker);
      } else {
        segment(marker);
      }
    }
    mark(END);
    return clean.toByteArray();
  }

  private int next() {
    if (unsigned(place++) != MARK) {
      throw new FileRefused(FileProblem.UNREADABLE);
    }
    while (unsigned(place) == MARK) {
      place++;
    }
    return unsigned(place++);
  }

  private void segment(int marker) {
    int length = unsigned(place) << 8 | unsigned(place + 1);
    int content = place + 2;
    int end = place + length;
    if (length < 2 || end > file.length) {
      throw new FileRefused(FileProblem.UNREADABLE);
    }
    place = end;
    if (marker == APP_0 && says(content, end, "JFIF\0")) {
      jfif(content, end);
    } else if (marker == EXIF && says(content, end, "Exif\0\0")) {
      orientation = orientation(content + 6, end);
    } else if (marker == ADOBE && says(content, end, "Adobe")) {
      written(marker, content, Math.min(end, content + ADOBE_BYTES), 0); // how colours are stored
    } else if ((marker < APP_0 || marker > APP_15) && marker != COMMENT) {
      wayUp();
      written(marker, content, end, 0);
      if (marker == SCAN) {
        scan();
      }
    }
  }

  /** Without its thumbnail, which may show more than the picture does. */
  private void jfif(int content, int end) {
    if (end - content < JFIF_BYTES + 2) {
      throw new FileRefused(FileProblem.UNREADABLE);
    }
    written(APP_0, content, content + JFIF_BYTES, 2);
  }

  /** Copies what is no marker: the picture itself. */
  private void scan() {
    int from = place;
    while (unsigned(place) != MARK || unsigned(place + 1) == 0 || isRestart(unsigned(place + 1))) {
      place++;
    }
    clean.write(file, from, place - from);
  }

  /** Writes an EXIF segment that holds the orientation and nothing else. */
  private void wayUp() {
    if (orientation == 1 || orientationIsWritten) {
      return;
    }
    orientationIsWritten = true;
    byte[] exif =
        ByteBuffer.allocate(32)
            .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) ORIENTATION)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .array();
    mark(EXIF);
    clean.write(0);
    clean.write(exif.length + 2);
    clean.writeBytes(exif);
  }

  /** The way up as the EXIF segment says it; 1 where it says nothing that can be read. */
  private int orientation(int from, int end) {
    try {
      ByteBuffer tiff = ByteBuffer.wrap(file, from, end - from).slice();
      tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = tiff.getInt(4);
      int entries = tiff.getShort(directory) & 0xFFFF;
      for (int entry = 0; entry < entries; entry++) {
        int at = directory + 2 + entry * 12;
        if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
          int found = tiff.getShort(at + 8);
          return found >= 1 && found <= 8 ? found : 1;
        }
      }
    } catch (IndexOutOfBoundsException damaged) {
      return 1;
    }
    return 1;
  }

  private void written(int marker, int from, int end, int zeroes) {
    mark(marker);
    int length = end - from + zeroes + 2;
    clean.write(length >> 8);
    clean.write(length);
    clean.write(file, from, end - from);
    clean.writeBytes(new byte[zeroes]);
  }

  private void mark(int marker) {
    clean.write(MARK);
    clean.write(marker);
  }

  private boolean says(int from, int end, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
    return end - from >= wanted.length
        && ByteBuffer.wrap(file, from, wanted.length).equals(ByteBuffer.wrap(wanted));
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xD0 && marker <= 0xD7;
  }

  private int unsigned(int at) {
    return file[at] & 0xFF;
  }
}
