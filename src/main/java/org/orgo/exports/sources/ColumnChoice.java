package org.orgo.exports.sources;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** The columns somebody wants of those there are. */
final class ColumnChoice {

  private ColumnChoice() {}

  static void check(List<String> wanted, Collection<String> known) {
    boolean twice = new HashSet<>(wanted).size() < wanted.size();
    if (twice || !known.containsAll(wanted)) {
      throw new InvalidRequest(FieldError.notAmong("columns", List.copyOf(known)));
    }
  }

  static List<String> of(List<String> wanted, Collection<String> known) {
    return wanted.isEmpty() ? List.copyOf(known) : wanted;
  }
}
