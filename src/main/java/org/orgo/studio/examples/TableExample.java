package org.orgo.studio.examples;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.orgo.studio.replay.tables.TriedDecision;
import org.orgo.studio.replay.tables.TriedDecision.TriedRule;
import org.springframework.lang.Nullable;

/**
 * What a table is asked, and what it should answer.
 *
 * @param inputs by their names; what is left out is not told to the table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TableExample(String name, Map<String, Object> inputs, ExpectedAnswer expected) {

  /**
   * @param rule the id of a row that answers; null where any may
   * @param outputs some of what is answered, by their names
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ExpectedAnswer(@Nullable String rule, @Nullable Map<String, Object> outputs) {

    boolean saysNothing() {
      return rule == null && (outputs == null || outputs.isEmpty());
    }

    /** Texts are compared as the table writes them; nothing and an empty text are the same. */
    boolean isMetBy(TriedDecision answer) {
      List<String> rules = answer.rules().stream().map(TriedRule::id).toList();
      boolean row = rule == null || rules.contains(rule);
      return row
          && (outputs == null
              || outputs.entrySet().stream()
                  .allMatch(
                      each ->
                          said(each.getValue()).equals(said(first(answer).get(each.getKey())))));
    }

    private static Map<String, Object> first(TriedDecision answer) {
      return answer.rules().isEmpty() ? answer.outputs() : answer.rules().get(0).outputs();
    }

    private static String said(Object value) {
      return Objects.toString(value, "");
    }
  }
}
