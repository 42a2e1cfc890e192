package org.orgo.tasklist.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.orgo.tasklist.Why;

/** The stored explanation as the page shows it. */
final class WhyPanel {

  private WhyPanel() {}

  /** Null where no table decided anything. */
  static Why of(JsonNode explanation) {
    List<Why.Decision> decisions =
        each(explanation.path("decisions")).map(WhyPanel::decision).toList();
    return decisions.isEmpty()
        ? null
        : new Why(
            decisions,
            facts(explanation.path("profile")),
            each(explanation.path("notes")).map(JsonNode::asText).toList());
  }

  /** Fields with something in them, as the reader reads them. */
  static List<Why.Fact> facts(JsonNode fields) {
    List<Why.Fact> facts = new ArrayList<>();
    fields
        .properties()
        .forEach(
            field -> {
              String value = value(field.getValue());
              if (!value.isBlank()) {
                facts.add(new Why.Fact(field.getKey(), value));
              }
            });
    return facts;
  }

  private static Why.Decision decision(JsonNode decision) {
    return new Why.Decision(
        decision.path("table").asText(),
        decision.path("version").asText(),
        each(decision.path("rules")).map(WhyPanel::rule).toList(),
        facts(decision.path("inputs")),
        facts(decision.path("outputs")));
  }

  private static Why.Rule rule(JsonNode rule) {
    String id = rule.path("id").asText();
    return new Why.Rule(id, rule.path("description").asText(id));
  }

  private static String value(JsonNode node) {
    return node.isArray()
        ? String.join(", ", each(node).map(WhyPanel::value).toList())
        : node.isContainerNode() ? node.toString() : node.asText("");
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
