package org.orgo.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.orgo.configuration.FileChange.Effect;
import org.orgo.configuration.FileChange.FieldChange;
import org.orgo.studio.archive.OwnedDefinitions;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Says what the files of an archive would do to the configuration that holds. */
@Component
class ConfigurationComparison {

  private final OwnedDefinitions definitions;

  ConfigurationComparison(OwnedDefinitions definitions) {
    this.definitions = definitions;
  }

  /**
   * @param present as it holds, by path
   * @param remove whether what the files do not have goes
   * @return by path
   */
  List<FileChange> compare(
      SortedMap<String, byte[]> files, SortedMap<String, byte[]> present, boolean remove) {
    TreeSet<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(present.keySet());
    List<FileChange> changes = new ArrayList<>();
    for (String path : paths) {
      changes.add(change(path, present.get(path), files.get(path), remove));
    }
    return changes;
  }

  private FileChange change(
      String path, @Nullable byte[] before, @Nullable byte[] after, boolean remove) {
    if (path.equals(ConfigurationManifest.PATH)) {
      return new FileChange(path, Effect.UNCHANGED, List.of());
    }
    if (OwnedDefinitions.isPath(path)) {
      return after == null
          ? new FileChange(path, givenUp(path, remove), List.of())
          : definition(path, after);
    }
    if (after == null) {
      boolean goes = remove && path.startsWith(ConfiguredRole.FOLDER);
      List<FieldChange> fields = goes ? ReadConfiguration.differences(before, null) : List.of();
      return new FileChange(path, goes ? Effect.REMOVED : Effect.NOT_IMPORTED, fields);
    }
    List<FieldChange> fields = ReadConfiguration.differences(before, after);
    if (fields.isEmpty()) {
      return new FileChange(path, Effect.UNCHANGED, fields);
    }
    if (!path.startsWith(ConfiguredRole.FOLDER) && !path.startsWith(ConfiguredMailbox.FOLDER)) {
      return new FileChange(path, Effect.NOT_IMPORTED, fields);
    }
    return new FileChange(path, before == null ? Effect.ADDED : Effect.CHANGED, fields);
  }

  /** What is in nobody's place has no shared version that could hold instead. */
  private Effect givenUp(String path, boolean remove) {
    return remove && definitions.isShared(path) ? Effect.REMOVED : Effect.NOT_IMPORTED;
  }

  private FileChange definition(String path, byte[] after) {
    Optional<byte[]> live = definitions.live(path);
    if (live.filter(content -> Arrays.equals(content, after)).isPresent()) {
      return new FileChange(path, Effect.UNCHANGED, List.of());
    }
    List<FieldChange> fields =
        definitions.differences(path, live.orElse(null), after).stream()
            .map(each -> new FieldChange(each.part(), each.before(), each.after()))
            .toList();
    return new FileChange(path, live.isEmpty() ? Effect.ADDED : Effect.CHANGED, fields);
  }
}
