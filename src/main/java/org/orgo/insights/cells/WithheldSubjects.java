package org.orgo.insights.cells;

import java.util.List;
import java.util.stream.Stream;

/**
 * Subtypes and tags that no cell counts, such as those that stand for a high risk. A module that
 * knows more of them offers a bean.
 */
public interface WithheldSubjects {

  /** What no organization's cells count, whatever its own list says. */
  List<String> ALWAYS = List.of("self_harm", "harassment", "violence", "abuse");

  /** Further ones of the current organization. */
  List<String> names();

  /** All of them. */
  static List<String> all(List<WithheldSubjects> further) {
    return Stream.concat(ALWAYS.stream(), further.stream().flatMap(each -> each.names().stream()))
        .distinct()
        .toList();
  }
}
