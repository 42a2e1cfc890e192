package org.orgo.studio.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Drops what cannot stand without what was removed: flows without an end, what was inside, and
 * names of what is not there.
 */
final class Dangling {

  /** The parts that name what an item cannot be without. */
  static final Set<String> NEEDED = Set.of(XmlParts.IN, "sourceRef", "targetRef", "attachedToRef");

  private Dangling() {}

  /**
   * @param known the keys of all items in any of the versions; other names lead out of the file
   */
  static void drop(Map<String, MergeItem> kept, Set<String> known) {
    boolean again = true;
    while (again) {
      again = kept.values().removeIf(item -> isLost(item, kept, known));
    }
    kept.replaceAll((key, item) -> withoutLost(item, kept, known));
  }

  private static boolean isLost(MergeItem item, Map<String, MergeItem> kept, Set<String> known) {
    return NEEDED.stream()
        .map(item.parts()::get)
        .anyMatch(part -> part != null && leadsNowhere(part, kept, known));
  }

  private static MergeItem withoutLost(
      MergeItem item, Map<String, MergeItem> kept, Set<String> known) {
    if (item.parts().values().stream().noneMatch(part -> isLost(part, kept, known))) {
      return item;
    }
    Map<String, MergePart> left = new LinkedHashMap<>(item.parts());
    left.values().removeIf(part -> isLost(part, kept, known));
    return item.with(left);
  }

  /** A cell whose column is gone, a default flow, a lane's element. */
  private static boolean isLost(MergePart part, Map<String, MergeItem> kept, Set<String> known) {
    return part.column() != null && !kept.containsKey(part.column())
        || part.isName() && leadsNowhere(part, kept, known);
  }

  private static boolean leadsNowhere(
      MergePart part, Map<String, MergeItem> kept, Set<String> known) {
    return part.refers().stream().anyMatch(key -> known.contains(key) && !kept.containsKey(key));
  }
}
