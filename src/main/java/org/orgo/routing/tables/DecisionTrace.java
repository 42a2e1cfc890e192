package org.orgo.routing.tables;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.engine.decisions.MatchedRule;

/**
 * One table's part in a decision, to be stored and shown. No table is given a text; the words found
 * in it stand for it.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DecisionTrace(
    String table,
    String name,
    int version,
    List<TracedRule> rules,
    Map<String, Object> inputs,
    Map<String, Object> outputs) {

  /** A row that matched. */
  public record TracedRule(String id, String description, List<String> words) {}

  public static DecisionTrace of(DecisionOutcome outcome) {
    return new DecisionTrace(
        outcome.table().value(),
        outcome.name(),
        outcome.version(),
        outcome.rules().stream().map(DecisionTrace::rule).toList(),
        snakeCase(outcome.inputs()),
        snakeCase(outcome.outputs()));
  }

  private static TracedRule rule(MatchedRule matched) {
    return new TracedRule(matched.id(), matched.description(), matched.words());
  }

  private static Map<String, Object> snakeCase(Map<String, Object> values) {
    var renamed = new LinkedHashMap<String, Object>();
    values.forEach(
        (name, value) ->
            renamed.put(
                PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(name), value));
    return renamed;
  }
}
