package org.orgo.studio.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.orgo.studio.DefinitionKind;

/** Packs files of definitions into a zip, and reads one that anybody may have packed. */
public final class DefinitionZip {

  static final int MAX_ENTRIES = 500;
  static final int MAX_BYTES = 8 * 1024 * 1024;

  /** The earliest time a zip can name, so that the same content is the same file. */
  private static final FileTime ALWAYS = FileTime.from(Instant.parse("1980-01-02T00:00:00Z"));

  private DefinitionZip() {}

  public static byte[] pack(Map<String, byte[]> files) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        String folder = DefinitionKind.of(file.getKey()).orElseThrow().folder();
        ZipEntry entry = new ZipEntry(folder + file.getKey());
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
   * The definitions in it by name, wherever below their folders they lie.
   *
   * @throws InvalidArchive when it is none, too large, or holds something else
   */
  public static Map<String, byte[]> unpack(byte[] content) {
    Map<String, byte[]> files = new TreeMap<>();
    int room = MAX_BYTES;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw new InvalidArchive("It holds more than %d entries".formatted(MAX_ENTRIES));
        }
        if (entry.isDirectory()) {
          continue;
        }
        byte[] file = zip.readNBytes(room + 1);
        room -= file.length;
        if (room < 0) {
          throw new InvalidArchive("Its files are larger than 8 MB together");
        }
        if (files.put(name(entry.getName()), file) != null) {
          throw new InvalidArchive("It holds %s twice".formatted(name(entry.getName())));
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new InvalidArchive("It is no zip that can be read");
    }
    if (entries == 0) {
      throw new InvalidArchive("It is no zip with files in it");
    }
    return files;
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    DefinitionKind kind =
        DefinitionKind.of(file)
            .orElseThrow(
                () -> new InvalidArchive("It holds %s, which is no definition".formatted(path)));
    if (!path.startsWith(kind.folder())) {
      throw new InvalidArchive("%s belongs into the folder %s".formatted(path, kind.folder()));
    }
    return file;
  }
}
