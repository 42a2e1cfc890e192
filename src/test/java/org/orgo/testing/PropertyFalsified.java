package org.orgo.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A property does not hold; says for which values, and how to see it again. */
public final class PropertyFalsified extends AssertionError {
  private static final long serialVersionUID = 1L;

  private PropertyFalsified(String message, Throwable cause) {
    super(message, cause);
  }

  /** The smallest case that was found is run once more, to tell what it drew. */
  static PropertyFalsified by(Trial smallest, Trial again, Property property, long seed) {
    String replay = "%nSee it again with -Dorgo.seed=%d".formatted(seed);
    if (!again.failed()) {
      return new PropertyFalsified(
          property.name()
              + " failed, and held with the same draws: something in it is not drawn."
              + replay,
          smallest.failure());
    }
    return new PropertyFalsified(
        "%s does not hold for%n%s%nbecause %s%s"
            .formatted(property.name(), numbered(again.notes()), reason(again.failure()), replay),
        again.failure());
  }

  static PropertyFalsified tooFewCases(Property property, int held, int tried) {
    return new PropertyFalsified(
        "%s: only %d of %d cases met its assumptions; draw what it needs instead."
            .formatted(property.name(), held, tried),
        null);
  }

  private static String reason(Throwable failure) {
    return failure instanceof AssertionError && failure.getMessage() != null
        ? failure.getMessage().strip()
        : failure.toString();
  }

  private static String numbered(List<String> notes) {
    return IntStream.range(0, notes.size())
        .mapToObj(i -> "  %d. %s".formatted(i + 1, notes.get(i)))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
