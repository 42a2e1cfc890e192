package org.orgo.studio.merge;

import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * What an item says in one place: a cell, an attribute, a property.
 *
 * @param name for people
 * @param value by which it is compared, and which people read
 * @param written as the file has it
 * @param refers the keys of items that it names
 * @param column the item without which there is no such part, as a cell has a column
 * @param silent whether nobody is asked when both changed it, such as where it is drawn
 */
public record MergePart(
    String name,
    String value,
    Object written,
    Set<String> refers,
    @Nullable String column,
    boolean silent) {

  static MergePart of(String name, String value, Object written) {
    return new MergePart(name, value, written, Set.of(), null, false);
  }

  MergePart referring(Set<String> keys) {
    return new MergePart(name, value, written, keys, column, silent);
  }

  MergePart inColumn(String key) {
    boolean any = value.isEmpty() || value.equals("-");
    return new MergePart(name, value, written, any ? Set.of() : Set.of(key), key, silent);
  }

  /** Whether it is nothing but the name of one other item. */
  boolean isName() {
    return refers.size() == 1 && refers.contains(value);
  }

  MergePart silently() {
    return new MergePart(name, value, written, refers, column, true);
  }
}
