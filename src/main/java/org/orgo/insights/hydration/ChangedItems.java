package org.orgo.insights.hydration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.orgo.insights.persistence.ItemKind;
import org.orgo.insights.persistence.QueuedChange;

/** The ids of what is to be hydrated, each once. */
final class ChangedItems {

  private final Map<ItemKind, Set<String>> ids = new EnumMap<>(ItemKind.class);

  static ChangedItems of(List<QueuedChange> changes) {
    ChangedItems items = new ChangedItems();
    changes.forEach(change -> items.add(change.kind(), List.of(change.itemId())));
    return items;
  }

  ChangedItems add(ItemKind kind, Collection<String> more) {
    ids.computeIfAbsent(kind, key -> new LinkedHashSet<>()).addAll(more);
    return this;
  }

  boolean has(ItemKind kind) {
    return !ids.getOrDefault(kind, Set.of()).isEmpty();
  }

  void ifAny(ItemKind kind, Consumer<List<String>> work) {
    if (has(kind)) {
      work.accept(of(kind));
    }
  }

  List<String> of(ItemKind kind) {
    return new ArrayList<>(ids.getOrDefault(kind, Set.of()));
  }
}
