package org.orgo.configuration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.orgo.platform.hashes.Sha256;

/** Packs files into a zip, the same files into the same bytes, and reads a zip within bounds. */
final class ConfigurationArchive {

  static final int MAX_ENTRIES = 1_000;
  static final int MAX_PACKED = 2 * 1024 * 1024;
  static final int MAX_FILE = 1024 * 1024;
  static final int MAX_BYTES = 8 * 1024 * 1024;

  /** Text packs to a tenth or so; what unfolds to more than this was made to. */
  static final int MAX_RATIO = 100;

  /** What is smaller harms nobody, however it was packed. */
  private static final int RATIO_COUNTS_FROM = 64 * 1024;

  /** The earliest time a zip can name. */
  private static final FileTime ALWAYS = FileTime.from(Instant.parse("1980-01-02T00:00:00Z"));

  private ConfigurationArchive() {}

  static byte[] pack(SortedMap<String, byte[]> files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setLastModifiedTime(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /**
   * @throws ConfigurationArchiveRefused when it is none, too large, or leaves its folder
   */
  static SortedMap<String, byte[]> unpack(byte[] content) {
    if (content.length > MAX_PACKED) {
      throw new ConfigurationArchiveRefused("It is larger than 2 MB");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      int room = MAX_BYTES;
      int entries = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw new ConfigurationArchiveRefused("It holds more than 1000 entries");
        }
        String path = requireInside(entry.getName());
        if (!entry.isDirectory()) {
          byte[] file = zip.readNBytes(Math.min(room, MAX_FILE) + 1);
          room -= file.length;
          requireBounds(path, file.length, room, content.length);
          if (files.put(path, file) != null) {
            throw new ConfigurationArchiveRefused("It holds %s twice".formatted(path));
          }
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new ConfigurationArchiveRefused("It is no zip that can be read");
    }
    if (files.isEmpty()) {
      throw new ConfigurationArchiveRefused("It is no zip with files in it");
    }
    return files;
  }

  private static void requireBounds(String path, int size, int room, int packed) {
    if (size > MAX_FILE) {
      throw new ConfigurationArchiveRefused("%s is larger than 1 MB".formatted(path));
    }
    if (room < 0) {
      throw new ConfigurationArchiveRefused("Its files are larger than 8 MB together");
    }
    long unpacked = (long) MAX_BYTES - room;
    if (unpacked > RATIO_COUNTS_FROM && unpacked / Math.max(1, packed) > MAX_RATIO) {
      throw new ConfigurationArchiveRefused(
          "%s unfolds to more than 100 times of what was sent".formatted(path));
    }
  }

  private static String requireInside(String path) {
    boolean leaves =
        path.startsWith("/")
            || path.contains("\\")
            || path.contains(":")
            || path.indexOf('\0') >= 0
            || Arrays.asList(path.split("/")).contains("..");
    if (leaves) {
      throw new ConfigurationArchiveRefused("The path %s leaves its folder".formatted(path));
    }
    return path;
  }

  /** One hash over contents, in hexadecimal digits. */
  static String hash(byte[]... contents) {
    MessageDigest all = Sha256.digest();
    for (byte[] content : contents) {
      // each by itself, so that no byte moves from one to the next unseen
      all.update(Sha256.of(content));
    }
    return HexFormat.of().formatHex(all.digest());
  }
}
