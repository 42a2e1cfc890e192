package org.orgo.tasks.filter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words to look for in the texts of tasks.
 *
 * @param language how PostgreSQL calls the rules by which words are cut to their stems
 * @param query all the words, as {@code to_tsquery} reads them
 * @param staff whether remarks among those who work are looked at
 */
public record TextSearch(String language, String query, boolean staff) {

  /** As the function {@code search_words} of the database has them. */
  private static final Map<String, String> RULES =
      Map.of(
          "en", "english",
          "fr", "french",
          "de", "german",
          "es", "spanish",
          "it", "italian",
          "nl", "dutch",
          "pt", "portuguese");

  /** Each word also as the beginning of a longer one; of words held together the last. */
  static TextSearch of(String language, List<String> words, boolean staff) {
    String query = words.stream().map(TextSearch::quoted).collect(Collectors.joining(" & "));
    return new TextSearch(RULES.getOrDefault(language, "simple"), query, staff);
  }

  private static String quoted(String word) {
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
  }
}
