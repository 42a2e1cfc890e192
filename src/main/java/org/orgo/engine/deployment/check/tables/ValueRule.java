package org.orgo.engine.deployment.check.tables;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.orgo.platform.refusals.NearestName;

/** Says what is wrong with a value of a column, if anything. */
@FunctionalInterface
public interface ValueRule {

  Optional<Wrong> wrong(Object value);

  /**
   * @param reason as the end of a sentence that begins with the place
   * @param remedy a sentence without its full stop
   */
  record Wrong(String reason, String remedy) {}

  static ValueRule any() {
    return value -> Optional.empty();
  }

  /** One of these words; names the nearest. */
  static ValueRule oneOf(Collection<String> words) {
    return value ->
        words.contains(value.toString()) ? Optional.empty() : Optional.of(notAmong(words, value));
  }

  /** As {@link #oneOf}, in capitals or not. */
  static ValueRule oneOfInAnyCase(Collection<String> words) {
    return value ->
        words.stream().anyMatch(value.toString()::equalsIgnoreCase)
            ? Optional.empty()
            : Optional.of(notAmong(words, value));
  }

  static Wrong notAmong(Collection<String> words, Object value) {
    List<String> sorted = words.stream().filter(word -> !word.isEmpty()).sorted().toList();
    String meant =
        NearestName.among(sorted, value.toString())
            .map(nearest -> "; did you mean " + nearest + "?")
            .orElse("");
    return new Wrong(
        "says \"" + value + "\", which is not known here",
        "Write one of " + String.join(", ", sorted) + meant);
  }
}
