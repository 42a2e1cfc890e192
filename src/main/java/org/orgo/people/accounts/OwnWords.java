package org.orgo.people.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Words that guessers take from what is known of an account: its address, its owner's name, the
 * organization's names and ours.
 */
final class OwnWords {

  private static final String PRODUCT = "orgo";

  /** Shorter ones stand in many words by chance. */
  private static final int MIN_LENGTH = 4;

  /** A password needs this many letters besides. */
  private static final int MIN_OTHER_LETTERS = 4;

  private final List<String> words;

  /**
   * @param names addresses and names, of which each word counts
   */
  OwnWords(Collection<String> names) {
    words =
        Stream.concat(Stream.of(PRODUCT), names.stream().flatMap(OwnWords::split))
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
  }

  /** Whether nothing but digits and signs was added to such words. */
  boolean make(String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    String rest = lower;
    for (String word : words) {
      rest = rest.replace(word, " ");
    }
    return !rest.equals(lower)
        && rest.codePoints().filter(Character::isLetter).count() < MIN_OTHER_LETTERS;
  }

  private static Stream<String> split(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= MIN_LENGTH);
  }
}
