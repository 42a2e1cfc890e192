package org.orgo.studio.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two versions merged over the one that both came from. What only one side changed is taken; what
 * both changed otherwise is disputed.
 */
public final class ThreeWay {

  private static final String PLACE = "place";

  private final Map<String, MergeItem> base;
  private final Map<String, MergeItem> own;
  private final Map<String, MergeItem> shared;
  private final MergeOrder order;
  private final PartMerge parts;

  public ThreeWay(
      Map<String, MergeItem> base, Map<String, MergeItem> own, Map<String, MergeItem> shared) {
    this.base = base;
    this.own = own;
    this.shared = shared;
    this.order = new MergeOrder(base, own, shared);
    this.parts = new PartMerge(base.keySet(), own.keySet(), shared.keySet());
  }

  public List<MergeConflict> conflicts() {
    List<MergeConflict> found = new ArrayList<>();
    Set<String> disputed = order.disputed();
    for (String key : keys()) {
      if (isDisputed(key)) {
        found.add(conflict(key, null, said(base, key), said(own, key), said(shared, key)));
      } else if (own.containsKey(key) && shared.containsKey(key)) {
        found.addAll(parts.conflicts(base.get(key), own.get(key), shared.get(key)));
        if (disputed.contains(key) && own.get(key).ordered()) {
          found.add(
              conflict(
                  key,
                  PLACE,
                  base.get(key).place(),
                  own.get(key).place(),
                  shared.get(key).place()));
        }
      }
    }
    return found;
  }

  /**
   * What is merged, in its order.
   *
   * @param choices by the ids of the conflicts; all are decided
   */
  public Map<String, MergeItem> merged(Map<String, MergeSide> choices) {
    Map<String, MergeItem> kept = new LinkedHashMap<>();
    Set<String> asOwn = new HashSet<>();
    for (String key : keys()) {
      MergeItem item = merged(key, choices);
      if (item != null) {
        kept.put(key, item);
      }
      if (choices.get(PartMerge.conflictId(key, PLACE)) == MergeSide.OWN) {
        asOwn.add(key);
      }
    }
    Set<String> known = new HashSet<>(keys());
    Dangling.drop(kept, known);
    Map<String, MergeItem> ordered = new LinkedHashMap<>();
    order.of(kept.keySet(), asOwn).forEach(key -> ordered.put(key, kept.get(key)));
    return ordered;
  }

  private MergeItem merged(String key, Map<String, MergeSide> choices) {
    MergeItem ours = own.get(key);
    MergeItem theirs = shared.get(key);
    if (isDisputed(key)) {
      return choices.get(PartMerge.conflictId(key, null)) == MergeSide.OWN ? ours : theirs;
    }
    if (ours != null && theirs != null) {
      return parts.merged(base.get(key), ours, theirs, choices);
    }
    // gone on one side, and no more than it was on the other
    return base.containsKey(key) ? null : ours == null ? theirs : ours;
  }

  /** Whether one side removed what the other changed, or still needs. */
  private boolean isDisputed(String key) {
    if (!base.containsKey(key) || own.containsKey(key) == shared.containsKey(key)) {
      return false;
    }
    Map<String, MergeItem> side = own.containsKey(key) ? own : shared;
    return !side.get(key).says(base.get(key)) || isNeeded(key, side);
  }

  private boolean isNeeded(String key, Map<String, MergeItem> side) {
    return side.values().stream().anyMatch(each -> needs(each, key));
  }

  /** Whether a changed item cannot be without another, or names it since the change. */
  private boolean needs(MergeItem item, String key) {
    MergeItem was = base.get(item.key());
    return item.parts().entrySet().stream()
        .filter(part -> part.getValue().refers().contains(key))
        .anyMatch(
            part ->
                was == null
                    || !MergeItem.same(part.getValue(), was.parts().get(part.getKey()))
                    || Dangling.NEEDED.contains(part.getKey()) && !item.says(was));
  }

  private MergeConflict conflict(String key, String part, String was, String ours, String theirs) {
    MergeItem item = own.containsKey(key) ? own.get(key) : shared.get(key);
    return new MergeConflict(
        PartMerge.conflictId(key, part),
        item.what(),
        item.id(),
        item.place(),
        part,
        was,
        ours,
        theirs);
  }

  private static String said(Map<String, MergeItem> side, String key) {
    return side.containsKey(key) ? side.get(key).said() : null;
  }

  private Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>(shared.keySet());
    keys.addAll(own.keySet());
    keys.addAll(base.keySet());
    return keys;
  }
}
