package org.orgo.platform.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.orgo.platform.database.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The installation's own folder, {@code orgo.definitions-dir}. Only regular files in it are read: a
 * link that leads out of it is refused, as is what is too large to be a definition.
 */
final class OwnDefinitions {
  private static final Logger log = LoggerFactory.getLogger(OwnDefinitions.class);

  private static final int MAX_BYTES = 1024 * 1024;
  private static final int MAX_FILES = 2_000;
  private static final int MAX_DEPTH = 8;
  private static final List<String> FOLDERS = List.of("config", "processes", "dmn", "forms");

  private final Path folder;

  /**
   * @throws CannotStart when it is no folder that can be read
   */
  OwnDefinitions(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(this.folder) || !Files.isReadable(this.folder)) {
      throw new CannotStart(
          "orgo.definitions-dir is \"%s\", which is no folder that can be read; create it or leave the setting out."
              .formatted(folder));
    }
  }

  /**
   * @throws CannotStart naming the file that cannot be used
   */
  List<DefinitionFile> read() {
    List<DefinitionFile> files = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    try {
      for (Path path : paths()) {
        String name = name(path);
        if (DefinitionPlace.of(name).isPresent()) {
          files.add(new DefinitionFile(name, content(path, name)));
        } else if (!isCompanion(name)) {
          unread.add(name);
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw unreadable(unreadable);
    }
    if (!unread.isEmpty()) {
      log.warn("Nobody reads {} in {}: no definition lies there under such a name", unread, folder);
    }
    return files;
  }

  /**
   * @throws CannotStart naming the file that cannot be used
   */
  void requireUsable() {
    try {
      for (Path path : paths()) {
        if (DefinitionPlace.of(name(path)).isPresent()) {
          content(path, name(path));
        }
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  /** What changes with every change of a file: names, sizes, times. */
  String fingerprint() {
    TreeMap<String, String> seen = new TreeMap<>();
    try {
      for (Path path : paths()) {
        seen.put(
            name(path),
            Files.exists(path)
                ? Files.size(path) + "@" + Files.getLastModifiedTime(path).to(TimeUnit.NANOSECONDS)
                : "gone");
      }
      return seen.toString();
    } catch (IOException | UncheckedIOException changing) {
      return "changing at " + System.nanoTime(); // never settled
    } catch (CannotStart refused) {
      return refused.getMessage(); // said when it is read
    }
  }

  private List<Path> paths() throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String each : FOLDERS) {
      Path place = folder.resolve(each);
      if (Files.isDirectory(place)) {
        requireInside(place);
        try (Stream<Path> found = Files.walk(place.toRealPath(), MAX_DEPTH)) {
          found
              .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .map(path -> place.resolve(relative(place, path)))
              .filter(path -> !isHidden(path))
              .limit(MAX_FILES + 1L)
              .forEach(paths::add);
        }
      }
    }
    if (paths.size() > MAX_FILES) {
      throw new CannotStart("%s holds more than %d files.".formatted(folder, MAX_FILES));
    }
    return paths;
  }

  private static Path relative(Path place, Path found) {
    try {
      return place.toRealPath().relativize(found);
    } catch (IOException gone) {
      return found.getFileName();
    }
  }

  private byte[] content(Path path, String name) throws IOException {
    requireInside(path);
    if (!Files.isRegularFile(path)) {
      throw refused(name, "is no regular file");
    }
    if (Files.size(path) > MAX_BYTES) {
      throw refused(name, "is larger than " + MAX_BYTES + " bytes");
    }
    return Files.readAllBytes(path);
  }

  private void requireInside(Path path) throws IOException {
    if (!path.toRealPath().startsWith(folder.toRealPath())) {
      throw refused(folder.relativize(path).toString(), "is a link that leads out of the folder");
    }
  }

  /** Editors and mounts keep their own files there, under names that begin with a dot. */
  private boolean isHidden(Path path) {
    for (Path step : folder.relativize(path)) {
      if (step.toString().startsWith(".")) {
        return true;
      }
    }
    return path.toString().endsWith("~");
  }

  /** What stands beside definitions for people and their editors. */
  private static boolean isCompanion(String name) {
    return name.endsWith(".schema.json") || name.endsWith(".md");
  }

  private String name(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private CannotStart refused(String name, String why) {
    return new CannotStart("%s in %s %s.".formatted(name, folder, why));
  }

  private CannotStart unreadable(Exception failure) {
    return new CannotStart("%s cannot be read: %s.".formatted(folder, failure.getMessage()));
  }
}
