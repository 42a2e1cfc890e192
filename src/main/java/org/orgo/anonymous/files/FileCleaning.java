package org.orgo.anonymous.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orgo.anonymous.files.FileRefused.FileProblem;

/** Removes metadata by what a file is, whatever its name says. */
public final class FileCleaning {

  public static final int MAX_FILES = 5;

  static final int MAX_BYTES = 10 * 1024 * 1024;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

  private FileCleaning() {}

  /**
   * @throws FileRefused naming the first thing that is wrong
   */
  public static List<CleanFile> clean(List<byte[]> files) {
    if (files.size() > MAX_FILES) {
      throw new FileRefused(FileProblem.TOO_MANY);
    }
    return files.stream().map(FileCleaning::clean).toList();
  }

  static CleanFile clean(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new FileRefused(FileProblem.TOO_LARGE);
    }
    try {
      return cleaned(file);
    } catch (IndexOutOfBoundsException truncated) {
      throw new FileRefused(FileProblem.UNREADABLE);
    }
  }

  private static CleanFile cleaned(byte[] file) {
    if (JpegSegments.isJpeg(file)) {
      return new CleanFile(FileType.JPEG, new JpegSegments(file).withoutMetadata());
    }
    if (PngChunks.isPng(file)) {
      return new CleanFile(FileType.PNG, PngChunks.withoutMetadata(file));
    }
    if (startsWith(file, PDF)) {
      return new CleanFile(FileType.PDF, PdfMetadata.removed(file));
    }
    if (startsWith(file, ZIP) || startsWith(file, OLE)) {
      throw new FileRefused(FileProblem.OFFICE);
    }
    if (isText(file)) {
      return new CleanFile(FileType.TEXT, file);
    }
    throw new FileRefused(FileProblem.TYPE);
  }

  static boolean startsWith(byte[] file, byte[] start) {
    return file.length >= start.length
        && ByteBuffer.wrap(file, 0, start.length).equals(ByteBuffer.wrap(start));
  }

  /** UTF-8 without control characters; text has nothing beside itself. */
  private static boolean isText(byte[] file) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(file))
          .chars()
          .noneMatch(letter -> letter < ' ' && "\t\n\r\f".indexOf(letter) < 0);
    } catch (CharacterCodingException binary) {
      return false;
    }
  }
}
