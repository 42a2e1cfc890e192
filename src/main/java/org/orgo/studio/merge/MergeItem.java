package org.orgo.studio.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.lang.Nullable;

/**
 * Something that is merged as one: a row, a column, an element, a field.
 *
 * @param key by which it is found again in another version
 * @param what a word for it, as differences use it
 * @param place such as {@code row 4}, or the element's name
 * @param parent the key of the item that it is in
 * @param ordered whether its place among its like means something
 * @param parts what it says, by their keys
 */
public record MergeItem(
    String key,
    String what,
    String id,
    String place,
    @Nullable String parent,
    boolean ordered,
    Map<String, MergePart> parts) {

  MergeItem with(Map<String, MergePart> others) {
    MergePart in = others.get(XmlParts.IN);
    return new MergeItem(
        key, what, id, place, in == null ? null : (String) in.written(), ordered, others);
  }

  /** Whether it says the same as another, wherever it is drawn. */
  boolean says(MergeItem other) {
    return other != null && values().equals(other.values());
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    parts.forEach(
        (key, part) -> {
          if (!part.silent() && !(part.column() != null && part.value().isEmpty())) {
            values.put(key, part.value());
          }
        });
    return values;
  }

  /** In one line, for people. */
  String said() {
    StringBuilder said = new StringBuilder();
    parts.values().stream()
        .filter(part -> !part.silent() && !part.value().isBlank() && part.name() != null)
        .forEach(
            part ->
                said.append(said.isEmpty() ? "" : "; ")
                    .append(part.name())
                    .append(": ")
                    .append(part.value()));
    return said.toString();
  }

  static boolean same(MergePart one, MergePart other) {
    return Objects.equals(one == null ? null : one.value(), other == null ? null : other.value());
  }
}
