package org.orgo.configuration;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.lang.Nullable;

/**
 * What an import does to one file.
 *
 * @param fields what differs, by key, element or cell; none where nothing does
 */
public record FileChange(String file, Effect effect, List<FieldChange> fields) {

  /** What happens. */
  public enum Effect {
    ADDED,
    CHANGED,
    REMOVED,
    UNCHANGED,
    /** It differs, and stays as it is here: an import does not set it. */
    NOT_IMPORTED
  }

  /** Before or after is null where it was not, or will not be. */
  public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

  /** The paths of some changes below a folder. */
  static List<String> paths(List<FileChange> changes, Predicate<FileChange> which, String folder) {
    return changes.stream()
        .filter(which)
        .map(FileChange::file)
        .filter(path -> path.startsWith(folder))
        .toList();
  }

  boolean isMade() {
    return effect != Effect.UNCHANGED && effect != Effect.NOT_IMPORTED;
  }
}
