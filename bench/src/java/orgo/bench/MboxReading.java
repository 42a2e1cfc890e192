package orgo.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.orgo.imports.archive.MailArchives;

/**
 * Reads an mbox of so many megabytes, made for it with Latin-1 letters and one message of 60 MB, and says how long
 * that takes. Needs no server: run it by its name with {@code -Xmx128m}.
 */
public final class MboxReading {

  private static final int LARGEST = 35 * 1024 * 1024;
  private static final int LARGE = 60 * 1024 * 1024;
  private static final int TEXT = 9_000;

  private MboxReading() {}

  public static void main(String[] arguments) throws IOException {
    int megabytes = arguments.length == 0 ? 1024 : Integer.parseInt(arguments[0]);
    Path file = Files.createTempFile("bench", ".mbox");
    try {
      int written = write(file, megabytes * 1024L * 1024L);
      long[] read = new long[2];
      long began = System.nanoTime();
      MailArchives.open(file, LARGEST)
          .read(
              0,
              message -> {
                read[message.refusal() == null ? 0 : 1]++;
                return true;
              });
      double seconds = (System.nanoTime() - began) / 1e9;
      System.out.printf(
          "%d MB, %d messages written: %d read and %d refused in %.1f s, at most %d MB of memory%n",
          Files.size(file) / 1024 / 1024,
          written,
          read[0],
          read[1],
          seconds,
          Runtime.getRuntime().maxMemory() / 1024 / 1024);
    } finally {
      Files.delete(file);
    }
  }

  private static int write(Path file, long size) throws IOException {
    Random random = new Random(13);
    byte[] line = ("Gr\u00fc\u00dfe ".repeat(10) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    int messages = 0;
    long written = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1024 * 1024)) {
      while (written < size) {
        byte[] head =
            ("From ann@example.org Sat Jan  3 01:05:34 1996\nSubject: " + messages + "\n\n")
                .getBytes(StandardCharsets.US_ASCII);
        out.write(head);
        long text = messages == 1_000 ? LARGE : random.nextInt(2 * TEXT);
        for (long at = 0; at < text; at += line.length) {
          out.write(line);
          written += line.length;
        }
        out.write('\n');
        written += head.length + 1;
        messages++;
      }
    }
    return messages;
  }
}
