package org.orgo.tasks.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a filter into its words; quotation marks hold words together. */
final class FilterWords {

  /** Many more than anybody types; each costs the statement something. */
  static final int MOST = 20;

  private static final Pattern WORD =
      Pattern.compile("(-)?(?:([A-Za-z][A-Za-z_]*):(?!//))?(?:\"([^\"]*)\"|([^\\s\"]*))");

  private FilterWords() {}

  /**
   * @param whole as it was written
   * @param name before the colon; null where there is none
   * @param value without quotation marks
   */
  record FilterWord(String whole, boolean excluded, String name, String value, boolean quoted) {}

  /**
   * @param field as the request calls it, for the refusal
   */
  static List<FilterWord> in(String field, String text) {
    List<FilterWord> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
        continue;
      }
      word.region(at, text.length());
      if (!word.lookingAt() || word.end() == at) {
        throw FilterRefused.openQuote(field, text.substring(at));
      }
      String value = word.group(3) == null ? word.group(4) : word.group(3);
      words.add(
          new FilterWord(
              word.group(), word.group(1) != null, word.group(2), value, word.group(3) != null));
      at = word.end();
    }
    if (words.size() > MOST) {
      throw FilterRefused.tooLong(field, MOST);
    }
    return words;
  }
}
