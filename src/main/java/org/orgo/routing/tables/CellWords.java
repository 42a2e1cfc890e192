package org.orgo.routing.tables;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.orgo.engine.deployment.check.tables.ValueRule;
import org.orgo.engine.deployment.check.tables.ValueRule.Wrong;
import org.orgo.routing.classification.InvalidWords;
import org.orgo.routing.classification.SearchedWords;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.label.InvalidLabel;
import org.orgo.vocabulary.label.Label;

/** What is wrong with a word in a cell of a routing table, if anything. */
final class CellWords {

  private static final BigDecimal MAX_FACTOR = BigDecimal.valueOf(100);

  private CellWords() {}

  /** A label that can be read, with no role or one of these. */
  static ValueRule labelOf(Set<String> roles) {
    return value -> {
      try {
        return Label.parse(value.toString())
            .horizontalRole()
            .map(HorizontalRole::code)
            .flatMap(ValueRule.oneOf(roles)::wrong)
            .map(wrong -> new Wrong("names a role that " + wrong.reason(), wrong.remedy()));
      } catch (InvalidLabel invalid) {
        return Optional.of(
            new Wrong(
                "says \"%s\", which is no label".formatted(value),
                "Write " + invalid.allowed().replaceAll("\\.$", "")));
      }
    };
  }

  static Optional<Wrong> duration(Object value) {
    try {
      Duration read = Duration.parse(value.toString());
      return read.isNegative() || read.isZero()
          ? Optional.of(new Wrong("says \"" + value + "\", which is over at once", "Write more"))
          : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.of(
          new Wrong(
              "says \"" + value + "\", which is no duration",
              "Write days, hours and minutes such as P1D, PT4H or PT30M"));
    }
  }

  static Optional<Wrong> factor(Object value) {
    BigDecimal factor = new BigDecimal(value.toString());
    return factor.signum() > 0 && factor.compareTo(MAX_FACTOR) <= 0
        ? Optional.empty()
        : Optional.of(
            new Wrong(
                "says " + value + ", which is no factor", "Write a number above 0, at most 100"));
  }

  /** Words that a text could hold. */
  static Optional<Wrong> searchable(Object value) {
    try {
      SearchedWords.parse("\"" + value + "\"");
      return Optional.empty();
    } catch (InvalidWords invalid) {
      return Optional.of(
          new Wrong(
              "searches for \"%s\", which no text can hold".formatted(value),
              "Write words such as \"leak\", \"leak*\" for any ending, or \"wet + floor\""));
    }
  }
}
