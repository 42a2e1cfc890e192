package org.orgo.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.orgo.platform.limits.BodyTooLarge;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/**
 * Uploaded archives on this node's disk, one folder for each organization. Nobody names a file: it
 * is called by the id of its import.
 */
@Component
public class ImportFiles {

  private static final Duration MAX_AGE = Duration.ofDays(7);

  private final ImportProperties properties;
  private final Clock clock;

  ImportFiles(ImportProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
  }

  /** Where the archive of an import of the current organization lies, or would. */
  public Path of(ImportId id) {
    return properties
        .directory()
        .resolve(CurrentTenant.require().toString())
        .resolve(id.toString());
  }

  public boolean has(ImportId id) {
    return Files.isRegularFile(of(id));
  }

  /**
   * Writes what comes to disk; of an upload that breaks off or is too large nothing stays.
   *
   * @throws BodyTooLarge when it is larger than an upload may be
   */
  Path take(ImportId id, InputStream body) {
    Path file = of(id);
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream into = Files.newOutputStream(file)) {
        copy(body, into);
      }
      return file;
    } catch (IOException failure) {
      delete(id);
      throw new UncheckedIOException(failure);
    } catch (BodyTooLarge refused) {
      delete(id);
      throw refused;
    }
  }

  private void copy(InputStream body, OutputStream into) throws IOException {
    long most = properties.largestUpload().toBytes();
    byte[] buffer = new byte[64 * 1024];
    long written = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      written += read;
      if (written > most) {
        throw new BodyTooLarge(most);
      }
      into.write(buffer, 0, read);
    }
  }

  public void delete(ImportId id) {
    try {
      Files.deleteIfExists(of(id));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Deletes what nobody imported for a week. */
  public void deleteOld() {
    Instant before = clock.instant().minus(MAX_AGE);
    if (!Files.isDirectory(properties.directory())) {
      return;
    }
    try (Stream<Path> all = Files.walk(properties.directory(), 2)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
