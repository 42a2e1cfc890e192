package org.orgo.imports.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Mails and mboxes that are packed, as web mail services give them out. Nothing is unpacked to
 * disk; an entry whose path would leave the folder, or that unfolds too far, refuses the whole
 * archive. Reading goes on after a number of messages.
 */
record ZippedMails(Path file, long largest) implements MailArchive {

  private static final int MAX_ENTRIES = 100_000;
  private static final int MAX_RATIO = 100;

  /** What short entries may have besides: their packed form can be tiny. */
  private static final long FREE_BYTES = 64 * 1024L;

  @Override
  public ArchiveFormat format() {
    return ArchiveFormat.ZIP;
  }

  @Override
  public void read(long from, MessageReader reader) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      NumberedReader numbered = new NumberedReader(from, reader);
      for (ZipEntry entry : entries(zip)) {
        if (!read(zip, entry, numbered)) {
          return;
        }
      }
    } catch (ZipException | IllegalArgumentException broken) {
      throw new ArchiveRefused("The file is no zip that can be read");
    }
  }

  private static List<ZipEntry> entries(ZipFile zip) {
    if (zip.size() > MAX_ENTRIES) {
      throw new ArchiveRefused(
          "The zip has %d entries; it may have at most %d".formatted(zip.size(), MAX_ENTRIES));
    }
    List<ZipEntry> all = zip.stream().<ZipEntry>map(entry -> entry).toList();
    all.forEach(ZippedMails::requireInside);
    return all.stream().filter(entry -> !entry.isDirectory() && !isHidden(entry)).toList();
  }

  private static void requireInside(ZipEntry entry) {
    String name = entry.getName().replace('\\', '/');
    boolean leaves =
        name.startsWith("/")
            || name.matches("[A-Za-z]:.*")
            || List.of(name.split("/")).contains("..");
    if (leaves) {
      throw new ArchiveRefused("An entry of the zip leaves its folder: " + entry.getName());
    }
  }

  private static boolean isHidden(ZipEntry entry) {
    return List.of(entry.getName().split("/")).stream()
        .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
  }

  private boolean read(ZipFile zip, ZipEntry entry, NumberedReader reader) throws IOException {
    String name = entry.getName();
    try (InputStream stream =
        new BufferedInputStream(new Bounded(zip.getInputStream(entry), entry), 64 * 1024)) {
      stream.mark(SeparatorLine.FROM.length);
      boolean mbox = new String(stream.readNBytes(5), StandardCharsets.ISO_8859_1).equals("From ");
      stream.reset();
      if (mbox || name.toLowerCase(Locale.ROOT).endsWith(".mbox")) {
        return new MboxReader(stream, 0, largest, name + ", ", reader).read();
      }
      return reader.take(mail(stream, entry));
    }
  }

  private ArchivedMessage mail(InputStream stream, ZipEntry entry) throws IOException {
    byte[] raw = stream.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE - 8));
    return raw.length > largest
        ? ArchivedMessage.tooLarge(
            entry.getName(), Math.max(entry.getSize(), raw.length), largest, 0)
        : ArchivedFile.message(entry.getName(), raw, entry.getLastModifiedTime().toInstant(), 0);
  }

  /** Counts the messages, and leaves out those that were read before. */
  private static final class NumberedReader implements MessageReader {

    private final long from;
    private final MessageReader reader;
    private long number;

    NumberedReader(long from, MessageReader reader) {
      this.from = from;
      this.reader = reader;
    }

    @Override
    public boolean take(ArchivedMessage message) {
      number++;
      return number <= from
          || reader.take(
              new ArchivedMessage(
                  message.place(),
                  message.raw(),
                  message.size(),
                  message.date(),
                  message.refusal(),
                  number));
    }
  }

  /** Counts what is unpacked, whatever the entry says of its size. */
  private static final class Bounded extends FilterInputStream {

    private final long most;
    private long read;

    Bounded(InputStream stream, ZipEntry entry) {
      super(stream);
      this.most = Math.max(1, entry.getCompressedSize()) * MAX_RATIO + FREE_BYTES;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int many = super.read(target, offset, length);
      count(many);
      return many;
    }

    private void count(int bytes) {
      read += Math.max(0, bytes);
      if (read > most) {
        throw new ArchiveRefused(
            "An entry of the zip unfolds more than %d-fold".formatted(MAX_RATIO));
      }
    }
  }
}
