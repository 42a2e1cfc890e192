package org.orgo.studio.diff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.diff.Difference.ChangeKind;

/** Compares two versions of a file by what they say, not by how they are written. */
public final class Differences {

  private Differences() {}

  /**
   * @param before null when there was nothing
   */
  public static List<Difference> between(String file, byte[] before, byte[] after) {
    if (before != null && Arrays.equals(before, after)) {
      return List.of();
    }
    Optional<List<DiffItem>> was = before == null ? Optional.of(List.of()) : items(file, before);
    Optional<List<DiffItem>> is = items(file, after);
    if (was.isEmpty() || is.isEmpty()) {
      return List.of(
          new Difference(ChangeKind.CHANGED, "file", null, file, null, text(before), text(after)));
    }
    return between(was.get(), is.get());
  }

  private static Optional<List<DiffItem>> items(String file, byte[] content) {
    return switch (DefinitionKind.of(file).orElseThrow()) {
      case TABLE -> TableItems.of(content);
      case DIAGRAM -> DiagramItems.of(content);
      case FORM -> FormItems.of(content);
      case EXAMPLES, DOMAIN, PROFILE, CALENDAR -> SettingItems.of(content);
    };
  }

  private static List<Difference> between(List<DiffItem> was, List<DiffItem> is) {
    Map<String, DiffItem> before = byId(was);
    Map<String, DiffItem> after = byId(is);
    sameUnderOtherIds(before, after);
    Set<String> moved = moved(before, after);
    List<Difference> found = new ArrayList<>();
    before.forEach(
        (id, item) -> {
          if (!after.containsKey(id)) {
            found.add(whole(ChangeKind.REMOVED, item, item.said(), null));
          }
        });
    after.forEach(
        (id, item) -> {
          DiffItem earlier = before.get(id);
          if (earlier == null) {
            found.add(whole(ChangeKind.ADDED, item, null, item.said()));
          } else {
            if (moved.contains(id)) {
              found.add(whole(ChangeKind.MOVED, item, earlier.place(), item.place()));
            }
            found.addAll(changed(earlier, item));
          }
        });
    return found;
  }

  private static List<Difference> changed(DiffItem earlier, DiffItem item) {
    Set<String> names = new LinkedHashSet<>(earlier.parts().keySet());
    names.addAll(item.parts().keySet());
    List<Difference> found = new ArrayList<>();
    for (String name : names) {
      String before = earlier.parts().get(name);
      String after = item.parts().get(name);
      if (before == null ? after != null : !before.equals(after)) {
        found.add(
            new Difference(
                ChangeKind.CHANGED, item.what(), item.id(), item.place(), name, before, after));
      }
    }
    return found;
  }

  private static Difference whole(ChangeKind change, DiffItem item, String before, String after) {
    return new Difference(change, item.what(), item.id(), item.place(), null, before, after);
  }

  private static Map<String, DiffItem> byId(List<DiffItem> items) {
    Map<String, DiffItem> byId = new LinkedHashMap<>();
    items.forEach(each -> byId.putIfAbsent(each.what() + " " + each.id(), each));
    return byId;
  }

  /** Some editors give a row a new id as they write it; the same row is no other for that. */
  private static void sameUnderOtherIds(Map<String, DiffItem> before, Map<String, DiffItem> after) {
    for (Map.Entry<String, DiffItem> old : List.copyOf(before.entrySet())) {
      if (after.containsKey(old.getKey())) {
        continue;
      }
      after.entrySet().stream()
          .filter(each -> !before.containsKey(each.getKey()))
          .filter(each -> each.getValue().what().equals(old.getValue().what()))
          .filter(each -> each.getValue().parts().equals(old.getValue().parts()))
          .findFirst()
          .ifPresent(
              same -> {
                before.remove(old.getKey());
                before.put(same.getKey(), old.getValue());
              });
    }
  }

  /**
   * Those that stand elsewhere among the ordered ones that both have: the fewest that explain it.
   */
  private static Set<String> moved(Map<String, DiffItem> before, Map<String, DiffItem> after) {
    List<String> was = ordered(before, after);
    List<String> is = ordered(after, before);
    Set<String> moved = new LinkedHashSet<>(is);
    moved.removeAll(CommonOrder.of(was, is));
    return moved;
  }

  private static List<String> ordered(Map<String, DiffItem> items, Map<String, DiffItem> others) {
    return items.entrySet().stream()
        .filter(each -> each.getValue().ordered() && others.containsKey(each.getKey()))
        .sorted(
            (one, other) -> Integer.compare(position(one.getValue()), position(other.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int position(DiffItem item) {
    String digits = item.place().replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private static String text(byte[] content) {
    return content == null ? null : new String(content, StandardCharsets.UTF_8);
  }
}
