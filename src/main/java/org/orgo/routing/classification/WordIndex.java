package org.orgo.routing.classification;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.DecisionTable.TableRow;
import org.orgo.routing.classification.SearchedWords.Phrase;
import org.orgo.routing.classification.SearchedWords.Word;
import org.orgo.routing.tables.RoutingTables;

/**
 * The rows of one version of {@code signal-words} by the first word of what they search for. A text
 * is walked once, so a thousand rows cost no more than ten; FEEL would ask each row.
 */
final class WordIndex {
  private final Map<String, List<Numbered>> byWord = new HashMap<>();
  private final Map<String, List<Numbered>> byBeginning = new HashMap<>();
  private final Map<Phrase, Integer> numbers = new LinkedHashMap<>();
  private final List<Searched> rows = new ArrayList<>();

  private record Numbered(int number, List<Word> rest) {}

  private record Searched(TableRow row, List<int[]> alternatives) {

    /** Asked of every row about every text, so nothing is made here. */
    boolean isIn(BitSet found) {
      for (int[] needed : alternatives) {
        if (holds(found, needed)) {
          return true;
        }
      }
      return false;
    }

    private static boolean holds(BitSet found, int[] needed) {
      for (int number : needed) {
        if (!found.get(number)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * @throws InvalidWords when a cell names no words
   */
  WordIndex(DecisionTable table) {
    for (TableRow row : table.rows()) {
      SearchedWords searched =
          SearchedWords.parse(row.inputs().getOrDefault(RoutingTables.WORD, ""));
      rows.add(new Searched(row, searched.alternatives().stream().map(this::numbersOf).toList()));
    }
  }

  /** The rows whose words stand in the text, in the order of the table. */
  List<TableRow> find(List<String> text) {
    BitSet found = new BitSet(numbers.size());
    for (int at = 0; at < text.size(); at++) {
      List<String> from = text.subList(at, text.size());
      String word = from.get(0);
      mark(byWord.get(word), from, found);
      for (int end = 1; end <= word.length(); end++) {
        mark(byBeginning.get(word.substring(0, end)), from, found);
      }
    }
    List<TableRow> spoken = new ArrayList<>();
    for (Searched row : rows) {
      if (row.isIn(found)) {
        spoken.add(row.row());
      }
    }
    return spoken;
  }

  private static void mark(List<Numbered> candidates, List<String> from, BitSet found) {
    if (candidates != null) {
      for (Numbered candidate : candidates) {
        if (follows(candidate.rest(), from)) {
          found.set(candidate.number());
        }
      }
    }
  }

  private static boolean follows(List<Word> rest, List<String> from) {
    if (from.size() <= rest.size()) {
      return false;
    }
    for (int at = 0; at < rest.size(); at++) {
      if (!rest.get(at).matches(from.get(at + 1))) {
        return false;
      }
    }
    return true;
  }

  private int[] numbersOf(List<Phrase> phrases) {
    return phrases.stream()
        .mapToInt(phrase -> numbers.computeIfAbsent(phrase, this::added))
        .distinct()
        .toArray();
  }

  private int added(Phrase phrase) {
    Word first = phrase.words().get(0);
    int number = numbers.size();
    (first.anyEnding() ? byBeginning : byWord)
        .computeIfAbsent(first.letters(), letters -> new ArrayList<>())
        .add(new Numbered(number, phrase.words().subList(1, phrase.words().size())));
    return number;
  }
}
