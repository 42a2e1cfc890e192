package org.orgo.routing.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one cell of {@code signal-words} searches for: {@code "fuite d'eau"}, {@code "leak*"} for
 * any ending, {@code "wet + floor*"} for both in any order; {@code "leak", "drip"} for one of them.
 *
 * @param alternatives each a list of phrases of which none may miss
 */
public record SearchedWords(List<List<Phrase>> alternatives) {
  private static final Pattern TEXTS =
      Pattern.compile("\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*(?:,|\\z)");
  private static final Pattern BOTH = Pattern.compile("(?:\\s+|\\A)\\+(?:\\s+|\\z)");

  /** Words that stand side by side. */
  record Phrase(List<Word> words) {}

  /** A word as the text has it, or its beginning. */
  record Word(String letters, boolean anyEnding) {
    boolean matches(String word) {
      return anyEnding ? word.startsWith(letters) : word.equals(letters);
    }
  }

  /**
   * @param cell as it is written in the table, with its quotation marks
   * @throws InvalidWords when it names no words
   */
  public static SearchedWords parse(String cell) {
    List<List<Phrase>> alternatives = new ArrayList<>();
    Matcher text = TEXTS.matcher(cell.strip());
    int at = 0;
    while (text.find() && text.start() == at) {
      alternatives.add(phrases(text.group(1).replaceAll("\\\\(.)", "$1")));
      at = text.end();
    }
    if (at < cell.strip().length() || alternatives.isEmpty()) {
      throw new InvalidWords(cell, "write a text such as \"leak\" or \"water leak\"");
    }
    return new SearchedWords(alternatives);
  }

  private static List<Phrase> phrases(String text) {
    return Arrays.stream(BOTH.split(text.strip(), -1)).map(part -> phrase(part, text)).toList();
  }

  private static Phrase phrase(String part, String text) {
    List<Word> words = new ArrayList<>();
    for (String written : part.strip().split("\\s+")) {
      boolean anyEnding = written.endsWith("*");
      List<String> plain = SearchText.words(written);
      if (plain.isEmpty() && !written.isEmpty() && !anyEnding) {
        continue;
      }
      if (plain.isEmpty() || written.indexOf('*') < written.length() - 1 && written.contains("*")) {
        throw new InvalidWords(
            text, plain.isEmpty() ? "it has no letter" : "a star stands at the end of a word only");
      }
      int last = plain.size() - 1;
      plain.subList(0, last).forEach(each -> words.add(new Word(each, false)));
      words.add(new Word(plain.get(last), anyEnding));
    }
    if (words.isEmpty()) {
      throw new InvalidWords(text, "it has no letter");
    }
    return new Phrase(List.copyOf(words));
  }

  /** The words as a person reads them, without quotation marks. */
  static String inWords(String cell) {
    return String.join(
        ", ",
        Arrays.stream(cell.split("\""))
            .map(String::strip)
            .filter(part -> !part.isEmpty() && !part.equals(","))
            .toList());
  }
}
