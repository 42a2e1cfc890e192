package org.orgo.tasklist.web.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.orgo.tasklist.Why;
import org.orgo.web.Texts;

/** The stored explanation as the page shows it. */
public final class WhyPanel {

  private WhyPanel() {}

  /**
   * @param exampleOf the task, where the reader may make examples of it, or null
   * @return null where no table decided anything
   */
  static Why of(JsonNode explanation, String exampleOf, Texts texts) {
    List<Why.Decision> decisions =
        each(explanation.path("decisions")).map(WhyPanel::decision).toList();
    return decisions.isEmpty()
        ? null
        : new Why(
            decisions,
            profile(explanation.path("profile"), texts),
            each(explanation.path("notes")).map(JsonNode::asText).toList(),
            exampleOf);
  }

  /** Fields with something in them, as the reader reads them. */
  public static List<Why.Fact> facts(JsonNode fields) {
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

  private static List<Why.Fact> profile(JsonNode values, Texts texts) {
    return facts(values).stream()
        .map(
            fact ->
                new Why.Fact(
                    texts.or("profile.value." + fact.name(), fact.name()), inWords(fact, texts)))
        .toList();
  }

  private static String inWords(Why.Fact fact, Texts texts) {
    return switch (fact.name()) {
      case "reactivity", "maximum" -> texts.length(Duration.parse(fact.value()));
      case "priority", "visibility" -> texts.of(fact.name(), fact.value());
      default -> fact.value().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private static Why.Decision decision(JsonNode decision) {
    return new Why.Decision(
        decision.path("table").asText(),
        decision.path("version").asText(),
        each(decision.path("rules")).map(WhyPanel::rule).toList(),
        facts(decision.path("inputs")),
        facts(decision.path("outputs")));
  }

  private static Why.RuleRow rule(JsonNode rule) {
    String id = rule.path("id").asText();
    return new Why.RuleRow(id, rule.path("description").asText(id));
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
