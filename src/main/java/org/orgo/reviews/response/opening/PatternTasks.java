package org.orgo.reviews.response.opening;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.Decisions;
import org.orgo.engine.decisions.MatchedRule;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.vocabulary.label.Label;
import org.springframework.stereotype.Component;

/** Asks the table {@code review-tasks} what has to be done about a pattern. */
@Component
class PatternTasks {

  static final DecisionKey TABLE = new DecisionKey("review-tasks");

  /** How a title begins that is the key of one of our texts rather than the title itself. */
  static final String TEXT_KEYS = "review.task.";

  private final Decisions decisions;

  PatternTasks(Decisions decisions) {
    this.decisions = decisions;
  }

  /** One task a matching row, in the order of the table. */
  List<PatternTask> of(FoundPattern found) {
    Map<String, Object> inputs =
        Map.of(
            "kind", found.kind().name(),
            "severity", found.thresholds().severity().name(),
            "label", found.thresholds().label().toString());
    return decisions.evaluate(TABLE, inputs).rules().stream().map(PatternTasks::task).toList();
  }

  private static PatternTask task(MatchedRule row) {
    return new PatternTask(
        text(row, "title"),
        Optional.of(text(row, "role")).filter(role -> !role.isEmpty()),
        Optional.of(text(row, "label")).filter(label -> !label.isEmpty()).map(Label::parse),
        Duration.parse(text(row, "reactivity")),
        row.description());
  }

  private static String text(MatchedRule row, String output) {
    Object value = row.outputs().get(output);
    return value == null ? "" : value.toString();
  }
}
