package org.orgo.tasklist;

import java.util.List;

/**
 * Why the work is where it is: the decisions in their order, what the profile said, and what no
 * table says, in sentences.
 */
public record Why(List<Decision> decisions, List<Fact> profile, List<String> notes) {

  public record Decision(
      String table, String version, List<RuleRow> rules, List<Fact> inputs, List<Fact> outputs) {}

  public record RuleRow(String ruleId, String description) {}

  public record Fact(String name, String value) {}
}
