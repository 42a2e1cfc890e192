package org.orgo.reviews.patterns;

import java.util.Locale;

/**
 * A tag or subtype that a review looks for.
 *
 * @param word in lower case
 * @param onceIsEnough whether a single case is a pattern
 */
public record HighRiskIndicator(String word, boolean onceIsEnough) {

  public HighRiskIndicator {
    word = word == null ? "" : word.strip().toLowerCase(Locale.ROOT);
  }
}
