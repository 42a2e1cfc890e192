package org.orgo.studio.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orgo.studio.DefinitionKind;

/** A folder of definitions on somebody's disk: {@code processes/}, {@code dmn/}, {@code forms/}. */
final class DefinitionFolder {

  private static final int MAX_DEPTH = 5;

  private final Path root;

  DefinitionFolder(Path root) {
    this.root = root;
  }

  /** The definitions in it, by name; whatever else is there is left alone. */
  Map<String, byte[]> read() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, Path> each : found().entrySet()) {
      files.put(each.getKey(), Files.readAllBytes(each.getValue()));
    }
    return files;
  }

  /**
   * Writes a file where it is, or into the folder of its kind.
   *
   * @return whether it was another one before
   */
  boolean write(String file, byte[] content) throws IOException {
    String folder = DefinitionKind.of(file).orElseThrow().folder();
    Path place = Optional.ofNullable(found().get(file)).orElse(root.resolve(folder).resolve(file));
    if (Files.exists(place) && Arrays.equals(Files.readAllBytes(place), content)) {
      return false;
    }
    Files.createDirectories(place.getParent());
    Files.write(place, content);
    return true;
  }

  private Map<String, Path> found() throws IOException {
    Map<String, Path> found = new TreeMap<>();
    for (DefinitionKind kind : DefinitionKind.values()) {
      Path folder = root.resolve(kind.folder());
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
          files
              .filter(Files::isRegularFile)
              .filter(
                  each ->
                      DefinitionKind.of(each.getFileName().toString())
                          .filter(kind::equals)
                          .isPresent())
              .forEach(each -> found.put(each.getFileName().toString(), each));
        }
      }
    }
    return found;
  }
}
