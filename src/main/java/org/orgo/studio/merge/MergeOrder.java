package org.orgo.studio.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.studio.diff.CommonOrder;

/**
 * In which order what is merged stands: as in the shared version, but what the organization moved
 * or added stands behind what it stands behind in its own.
 */
final class MergeOrder {

  private final List<String> own;
  private final List<String> shared;
  private final Set<String> movedByOwn;
  private final Set<String> movedByShared;
  private final Set<String> everywhere;

  MergeOrder(
      Map<String, MergeItem> base, Map<String, MergeItem> own, Map<String, MergeItem> shared) {
    this.own = List.copyOf(own.keySet());
    this.shared = List.copyOf(shared.keySet());
    this.movedByOwn = moved(base, own);
    this.movedByShared = moved(base, shared);
    this.everywhere = new HashSet<>(base.keySet());
    everywhere.retainAll(own.keySet());
    everywhere.retainAll(shared.keySet());
  }

  /** What both moved, each behind something else. */
  Set<String> disputed() {
    Set<String> found = new LinkedHashSet<>(movedByOwn);
    found.retainAll(movedByShared);
    found.removeIf(key -> !everywhere.contains(key));
    found.removeIf(key -> String.valueOf(behindInOwn(key)).equals(behindInShared(key)));
    return found;
  }

  /** The item before it that all three have; the text null when there is none. */
  String behindInOwn(String key) {
    return String.valueOf(before(own, key, everywhere));
  }

  String behindInShared(String key) {
    return String.valueOf(before(shared, key, everywhere));
  }

  /**
   * @param kept what is in the result
   * @param asOwn of the disputed, those that stand as in the own version
   */
  List<String> of(Set<String> kept, Set<String> asOwn) {
    Set<String> placed = new LinkedHashSet<>(movedByOwn);
    placed.removeIf(key -> movedByShared.contains(key) && !asOwn.contains(key));
    List<String> order = new ArrayList<>(shared);
    order.removeIf(key -> !kept.contains(key) || placed.contains(key));
    Set<String> present = new HashSet<>(order);
    String last = null;
    for (String key : own) {
      if (kept.contains(key) && !present.contains(key)) {
        order.add(last == null ? 0 : order.indexOf(last) + 1, key);
        present.add(key);
      }
      last = present.contains(key) ? key : last;
    }
    return order;
  }

  private static Set<String> moved(Map<String, MergeItem> base, Map<String, MergeItem> side) {
    List<String> was = base.keySet().stream().filter(side::containsKey).toList();
    List<String> is = side.keySet().stream().filter(base::containsKey).toList();
    Set<String> moved = new LinkedHashSet<>(is);
    moved.removeAll(CommonOrder.of(was, is));
    return moved;
  }

  private static String before(List<String> order, String key, Set<String> among) {
    for (int at = order.indexOf(key) - 1; at >= 0; at--) {
      if (among.contains(order.get(at))) {
        return order.get(at);
      }
    }
    return null;
  }
}
