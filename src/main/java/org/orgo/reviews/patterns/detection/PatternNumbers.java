package org.orgo.reviews.patterns.detection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a statement measured, by name, rounded as it is shown. */
final class PatternNumbers {
  private static final int DECIMALS = 2;

  private final SortedMap<String, BigDecimal> numbers = new TreeMap<>();

  static PatternNumbers of(String name, double value) {
    return new PatternNumbers().and(name, value);
  }

  PatternNumbers and(String name, double value) {
    numbers.put(
        name,
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
    return this;
  }

  SortedMap<String, BigDecimal> asMap() {
    return numbers;
  }
}
