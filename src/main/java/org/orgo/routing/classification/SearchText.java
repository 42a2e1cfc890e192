package org.orgo.routing.classification;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as they are compared: lower case, no accents, no signs between them. So "Fuite d’eau" and
 * "FUITE D'EAU" are the same three words.
 */
final class SearchText {
  /** Enough to tell what a signal is about; a table must not read megabytes. */
  static final int MAX_LENGTH = 4_000;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchText() {}

  /** The words of subject and body, up to a length. */
  static List<String> words(String subject, String body) {
    return words(bounded(subject + " " + bounded(body)));
  }

  static List<String> words(String text) {
    return BETWEEN_WORDS.splitAsStream(plain(text)).filter(word -> !word.isEmpty()).toList();
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss")
        .replace("ø", "o")
        .replace("ł", "l");
  }

  private static String bounded(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }
}
