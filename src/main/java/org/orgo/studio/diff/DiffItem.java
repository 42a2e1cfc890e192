package org.orgo.studio.diff;

import java.util.Map;

/**
 * A part of a definition that is compared as one: a row, an element, a field.
 *
 * @param ordered whether its place among its like means something
 * @param parts what it says, by name
 */
record DiffItem(String what, String id, String place, boolean ordered, Map<String, String> parts) {

  /** In one line, for what was added or removed as a whole. */
  String said() {
    StringBuilder said = new StringBuilder();
    parts.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            said.append(said.isEmpty() ? "" : "; ").append(name).append(": ").append(value);
          }
        });
    return said.toString();
  }
}
