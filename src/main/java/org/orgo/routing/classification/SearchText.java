package org.orgo.routing.classification;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Subject and body as tables search them: lower case, no accents, each word between single spaces.
 * So {@code contains(?, " wet ")} finds a word and {@code contains(?, " leak")} words that begin
 * with it.
 */
public final class SearchText {
  /** Enough to tell what a signal is about; a table must not read megabytes. */
  static final int MAX_LENGTH = 4_000;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchText() {}

  static String of(String subject, String body) {
    return " " + plain(bounded(subject + " " + bounded(body))) + " ";
  }

  /** The words themselves, however long. */
  public static String plain(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae");
    return BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
  }

  private static String bounded(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
  }
}
