package org.orgo.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the work is where it is: the decisions in their order, what the profile said, and what no
 * table says, in sentences.
 *
 * @param exampleOf the task of which the reader may make an example for a table, or null
 */
public record Why(
    List<Decision> decisions, List<Fact> profile, List<String> notes, @Nullable String exampleOf) {

  public record Decision(
      String table, String version, List<RuleRow> rules, List<Fact> inputs, List<Fact> outputs) {}

  public record RuleRow(String ruleId, String description) {}

  public record Fact(String name, String value) {}
}
