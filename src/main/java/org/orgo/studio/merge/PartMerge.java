package org.orgo.studio.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.lang.Nullable;

/** Merges what one item says, part by part. */
final class PartMerge {

  private final Set<String> inBase;
  private final Set<String> inOwn;
  private final Set<String> inShared;

  /** The keys of all items, by version: a cell can only be missing where its column is there. */
  PartMerge(Set<String> inBase, Set<String> inOwn, Set<String> inShared) {
    this.inBase = inBase;
    this.inOwn = inOwn;
    this.inShared = inShared;
  }

  /** A part as the three versions have it. */
  private record Three(String key, MergePart base, MergePart own, MergePart shared) {

    boolean isDisputed() {
      return !MergeItem.same(own, shared)
          && !MergeItem.same(own, base)
          && !MergeItem.same(shared, base)
          && !any().silent();
    }

    MergePart any() {
      return own != null ? own : shared != null ? shared : base;
    }

    /**
     * @param choice of a disputed one
     */
    MergePart merged(MergeSide choice) {
      if (isDisputed()) {
        return choice == MergeSide.OWN ? own : shared;
      }
      return MergeItem.same(own, base) ? shared : own;
    }
  }

  static String conflictId(String key, @Nullable String part) {
    return part == null ? key : key + " / " + part;
  }

  List<MergeConflict> conflicts(@Nullable MergeItem base, MergeItem own, MergeItem shared) {
    List<MergeConflict> found = new ArrayList<>();
    for (Three part : parts(base, own, shared)) {
      if (part.isDisputed()) {
        found.add(
            new MergeConflict(
                conflictId(own.key(), part.key()),
                own.what(),
                own.id(),
                own.place(),
                part.any().name() == null ? part.key() : part.any().name(),
                value(part.base()),
                value(part.own()),
                value(part.shared())));
      }
    }
    return found;
  }

  MergeItem merged(
      @Nullable MergeItem base, MergeItem own, MergeItem shared, Map<String, MergeSide> choices) {
    Map<String, MergePart> merged = new LinkedHashMap<>();
    for (Three part : parts(base, own, shared)) {
      MergePart result = part.merged(choices.get(conflictId(own.key(), part.key())));
      if (result != null) {
        merged.put(part.key(), result);
      }
    }
    return shared.with(merged);
  }

  private List<Three> parts(@Nullable MergeItem base, MergeItem own, MergeItem shared) {
    Set<String> keys = new LinkedHashSet<>(shared.parts().keySet());
    keys.addAll(own.parts().keySet());
    List<Three> found = new ArrayList<>();
    for (String key : keys) {
      MergePart was = base == null ? null : base.parts().get(key);
      MergePart ours = own.parts().get(key);
      MergePart theirs = shared.parts().get(key);
      String column = (ours == null ? theirs : ours).column();
      if (column != null) {
        // where there is no such column nobody has changed its cells
        was = inBase.contains(column) ? was : blank(ours, theirs, was);
        ours = inOwn.contains(column) ? ours : was;
        theirs = inShared.contains(column) ? theirs : was;
      }
      found.add(new Three(key, was, ours, theirs));
    }
    return found;
  }

  private static MergePart blank(MergePart ours, MergePart theirs, MergePart was) {
    return ours == null || theirs == null ? was : ours.value().isEmpty() ? ours : theirs;
  }

  private static String value(@Nullable MergePart part) {
    return part == null ? null : part.value();
  }
}
