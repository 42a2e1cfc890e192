package org.orgo.people.secondfactor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.orgo.platform.Id;
import org.orgo.platform.hashes.Sha256;

/**
 * Opens once in place of the app: 120 random bits in letters and digits that are not taken for one
 * another.
 *
 * @param text in lower case and groups of four
 */
record RecoveryCode(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";
  private static final int LENGTH = 24;
  private static final int COUNT = 10;

  static List<RecoveryCode> fresh() {
    return Stream.generate(RecoveryCode::random).distinct().limit(COUNT).toList();
  }

  /** As somebody typed it: with or without spaces and hyphens, in any letter case. */
  static RecoveryCode typed(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return new RecoveryCode(letters.replaceAll("(.{4})(?=.)", "$1-"));
  }

  byte[] hash(Id owner) {
    return Sha256.of("recovery code\n%s\n%s".formatted(owner, text));
  }

  private static RecoveryCode random() {
    return typed(
        IntStream.range(0, LENGTH)
            .mapToObj(place -> LETTERS.charAt(RANDOM.nextInt(LETTERS.length())))
            .map(String::valueOf)
            .collect(Collectors.joining()));
  }

  /** Without the code, wherever it may be written. */
  @Override
  public String toString() {
    return "a recovery code";
  }
}
