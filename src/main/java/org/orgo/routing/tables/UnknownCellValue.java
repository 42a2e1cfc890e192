package org.orgo.routing.tables;

import java.util.Arrays;
import org.orgo.engine.decisions.DecisionFailed;
import org.orgo.engine.decisions.DecisionOutcome;

/** A row of a table answers with a value that is not allowed, or leaves out a required one. */
public final class UnknownCellValue extends DecisionFailed {
  private static final long serialVersionUID = 1L;

  <E extends Enum<E>> UnknownCellValue(
      DecisionOutcome outcome, String output, Class<E> words, Throwable cause) {
    super(
        "%s, %s: \"%s\" is \"%s\"; allowed: %s."
            .formatted(
                outcome.table(),
                outcome.rules().isEmpty() ? "no rule" : outcome.rules().get(0).id(),
                output,
                outcome.text(output),
                Arrays.toString(words.getEnumConstants())),
        cause);
  }
}
