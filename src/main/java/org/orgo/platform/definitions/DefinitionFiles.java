package org.orgo.platform.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.platform.database.CannotStart;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The definitions of this installation: those it is shipped with and those of its own folder, which
 * win over a shipped file of the same name.
 */
public final class DefinitionFiles {
  private final Map<String, DefinitionFile> byIdentity;

  private DefinitionFiles(Map<String, DefinitionFile> byIdentity) {
    this.byIdentity = byIdentity;
  }

  /** What the class path holds. */
  public static DefinitionFiles shipped() {
    Map<String, DefinitionFile> files = new TreeMap<>();
    for (DefinitionPlace place : DefinitionPlace.values()) {
      for (DefinitionFile file : read(place)) {
        files.put(place.identity(file.name()), file);
      }
    }
    return new DefinitionFiles(files);
  }

  /**
   * These with the installation's own.
   *
   * @throws CannotStart when two of its own would be the same one
   */
  DefinitionFiles with(Collection<DefinitionFile> own) {
    Map<String, DefinitionFile> files = new TreeMap<>(byIdentity);
    Map<String, String> taken = new TreeMap<>();
    for (DefinitionFile file : own) {
      String identity = DefinitionPlace.of(file.name()).orElseThrow().identity(file.name());
      String other = taken.put(identity, file.name());
      if (other != null) {
        throw new CannotStart(
            "%s and %s have the same name; only one of them can hold."
                .formatted(other, file.name()));
      }
      // Under the shipped name, so that it is the next version of the same file.
      DefinitionFile shipped = byIdentity.get(identity);
      String name = shipped == null ? file.name() : shipped.name();
      files.put(identity, new DefinitionFile(name, file.content()));
    }
    return new DefinitionFiles(files);
  }

  /** The files in a folder, and those below it, by their names. */
  public List<DefinitionFile> in(String folder) {
    return byIdentity.values().stream().filter(file -> file.name().startsWith(folder)).toList();
  }

  /** Whether there is a file of this name, whichever folder below the first it lies in. */
  public boolean has(String name) {
    return DefinitionPlace.of(name)
        .map(place -> byIdentity.containsKey(place.identity(name)))
        .orElse(false);
  }

  private static List<DefinitionFile> read(DefinitionPlace place) {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(place.resources());
      List<DefinitionFile> files = new ArrayList<>();
      for (Resource resource : found) {
        String url = resource.getURL().toString();
        try (InputStream content = resource.getInputStream()) {
          files.add(
              new DefinitionFile(
                  url.substring(url.lastIndexOf("/" + place.folder()) + 1),
                  content.readAllBytes()));
        }
      }
      return files;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
