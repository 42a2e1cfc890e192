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

  /** All it allows, where that can be listed; else none. */
  default List<String> words() {
    return List.of();
  }

  /** One of these words; names the nearest. */
  static ValueRule oneOf(Collection<String> words) {
    return new OneOf(words, false);
  }

  /** As {@link #oneOf}, in capitals or not. */
  static ValueRule oneOfInAnyCase(Collection<String> words) {
    return new OneOf(words, true);
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

  /** A closed list of words. */
  record OneOf(Collection<String> listed, boolean inAnyCase) implements ValueRule {

    @Override
    public Optional<Wrong> wrong(Object value) {
      String word = value.toString();
      boolean known =
          inAnyCase ? listed.stream().anyMatch(word::equalsIgnoreCase) : listed.contains(word);
      return known ? Optional.empty() : Optional.of(notAmong(listed, value));
    }

    @Override
    public List<String> words() {
      return listed.stream().filter(word -> !word.isEmpty()).sorted().toList();
    }
  }
}
