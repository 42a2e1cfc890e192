package org.orgo.reviews.patterns.thresholds;

import org.orgo.engine.decisions.DecisionFailed;
import org.orgo.engine.decisions.DecisionOutcome;

/** The row that answered has a window, and leaves out what goes with it. */
public final class IncompleteThresholds extends DecisionFailed {
  private static final long serialVersionUID = 1L;

  IncompleteThresholds(DecisionOutcome row, Throwable cause) {
    super(
        "%s, %s: a row with a window needs events, sources, a label and a severity."
            .formatted(row.table(), row.rules().get(0).id()),
        cause);
  }
}
