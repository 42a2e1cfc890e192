package org.orgo.web.problems;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Texts that UTF-8 can write. */
final class WellFormedTexts {

  private static final char REPLACEMENT = '\uFFFD';

  private WellFormedTexts() {}

  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The text with another character for each half of a pair. */
  static String of(String text) {
    if (text == null || is(text)) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text.length());
    text.codePoints()
        .map(
            point ->
                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                    ? REPLACEMENT
                    : point)
        .forEach(repaired::appendCodePoint);
    return repaired.toString();
  }

  /** The name of a record's component as JSON writes it. */
  static String snake(String javaName) {
    return new SnakeCaseStrategy().translate(javaName);
  }
}
