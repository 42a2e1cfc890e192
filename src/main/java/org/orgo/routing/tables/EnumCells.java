package org.orgo.routing.tables;

import java.util.Locale;
import org.orgo.engine.decisions.DecisionOutcome;

/** Reads enum values from a table's answer. */
public final class EnumCells {

  private EnumCells() {}

  /** The word, in any letter case, or the other value where the row leaves the cell empty. */
  public static <E extends Enum<E>> E read(
      Class<E> words, DecisionOutcome outcome, String output, E otherwise) {
    String word = outcome.text(output);
    if (word.isEmpty()) {
      return otherwise;
    }
    try {
      return Enum.valueOf(words, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new UnknownCellValue(outcome, output, words, unknown);
    }
  }
}
