package org.orgo.people.accounts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A file of sorted lines that begin with a SHA-1 in hex, as the public corpus of breached passwords
 * has it ({@code HASH:count}). It may have any size: a search reads some forty small pieces of it.
 */
final class HashFile {

  /** Longer than any line. */
  private static final int WINDOW = 256;

  private static final int HASH_LENGTH = 40;

  private final Path file;

  HashFile(Path file) {
    this.file = file;
  }

  /**
   * @param hash in hex
   * @throws IOException when the file cannot be read
   */
  boolean contains(String hash) throws IOException {
    String wanted = hash.toUpperCase(Locale.ROOT);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long low = 0; // the line that is looked for begins at or after it
      long high = channel.size(); // and before it
      while (low < high) {
        long middle = low + (high - low) / 2;
        long start = lineAt(channel, middle);
        if (start >= high) {
          high = middle;
          continue;
        }
        int compared = hashAt(channel, start).compareTo(wanted);
        if (compared == 0) {
          return true;
        }
        if (compared < 0) {
          low = start + 1;
        } else {
          high = middle;
        }
      }
      return false;
    }
  }

  /** Where the first line begins that begins at this position or after it. */
  private static long lineAt(FileChannel channel, long position) throws IOException {
    if (position == 0) {
      return 0;
    }
    String before = read(channel, position - 1, WINDOW);
    int end = before.indexOf('\n');
    return end < 0 ? channel.size() : position + end;
  }

  private static String hashAt(FileChannel channel, long start) throws IOException {
    return read(channel, start, HASH_LENGTH).toUpperCase(Locale.ROOT);
  }

  private static String read(FileChannel channel, long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, position + bytes.position());
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
  }
}
