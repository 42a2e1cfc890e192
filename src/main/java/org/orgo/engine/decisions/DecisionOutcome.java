package org.orgo.engine.decisions;

import java.util.List;
import java.util.Map;

/** What a table answered and why: the version, its inputs and the rows that matched. */
public record DecisionOutcome(
    DecisionKey table,
    String name,
    int version,
    Map<String, Object> inputs,
    List<MatchedRule> rules) {

  /** As if no row had matched. */
  public static DecisionOutcome none(DecisionKey table) {
    return new DecisionOutcome(table, table.value(), 0, Map.of(), List.of());
  }

  /** The answer of the first matching row; empty when no row matched. */
  public Map<String, Object> outputs() {
    return rules.isEmpty() ? Map.of() : rules.get(0).outputs();
  }

  /** A text output; empty when the row left it open. */
  public String text(String output) {
    Object value = outputs().get(output);
    return value == null ? "" : value.toString();
  }

  public boolean flag(String output) {
    return Boolean.TRUE.equals(outputs().get(output));
  }

  public double number(String output, double otherwise) {
    return outputs().get(output) instanceof Number number ? number.doubleValue() : otherwise;
  }
}
