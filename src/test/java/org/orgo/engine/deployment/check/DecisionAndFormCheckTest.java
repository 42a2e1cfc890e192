package org.orgo.engine.deployment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.engine.deployment.check.Models.sentences;
import static org.orgo.engine.deployment.check.Models.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionAndFormCheckTest {

  private static final String TABLE =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="d" namespace="n">
        <decision id="some-table" name="Some table">
          <decisionTable id="table" hitPolicy="FIRST">
            <input id="input_a"><inputExpression id="inputExpression_a" typeRef="string"><text>a</text></inputExpression></input>
            <output id="output_b" name="b" typeRef="string" />
            <rule id="rule_1"><description>One.</description><inputEntry id="entry_1"><text>"x"</text></inputEntry><outputEntry id="result_1"><text>"y"</text></outputEntry></rule>
          </decisionTable>
        </decision>
      </definitions>
      """;

  private static final String FORM =
      """
      {"id": "some-form", "type": "default", "schemaVersion": 18, "components": [
        {"id": "field_a", "key": "a", "type": "textfield", "label": "A", "validate": {"pattern": "^[a-z]+$"}}
      ]}
      """;

  @Test
  void a_plain_table_passes() {
    assertThat(sentences("some-table.dmn", TABLE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "x" | for i in 1..9 return i | entry_1: the expression for i in 1..9 return i may not use 'for'
          <inputEntry id="entry_1"> | <inputEntry id="entry_1" expressionLanguage="juel"> | entry_1: is written in juel
          <inputEntry id="entry_1"> | <inputEntry id="entry_1" expressionLanguage="groovy"> | entry_1: is written in groovy
          typeRef="string" | typeRef="any" | has the type any
          <decisionTable id="table" | <literalExpression id="x" /><decisionTable id="table" | may not contain dmn:literalExpression
          <definitions | <!DOCTYPE x []><definitions | cannot be read: it declares a document type (DOCTYPE)
          """)
  void what_is_not_allowed_in_a_table_is_refused(String part, String replacement, String reason) {
    assertThat(sentences("some-table.dmn", with(TABLE, part, replacement))).contains(reason);
  }

  @Test
  void a_table_has_a_bounded_number_of_rules() {
    String many = with(TABLE, "</decisionTable>", "<rule/>".repeat(2_001) + "</decisionTable>");
    assertThat(sentences("some-table.dmn", many)).contains("rules, more than 2000");
  }

  @Test
  void a_plain_form_passes() {
    assertThat(sentences("some-form.form", FORM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "textfield" | "html" | field_a: is of the type html
          "textfield" | "iframe" | field_a: is of the type iframe
          "key": "a" | "key": "A b" | field_a: has the key 'A b'
          "label": "A" | "label": "=a + b" | field_a: holds an expression
          "label": "A" | "conditional": {"hide": "x"} | field_a: holds an expression
          "textfield" | "datetime", "subtype": "time" | field_a: asks for a time without a day
          "textfield" | "number", "serializeToString": true | field_a: keeps its number as a text
          "textfield" | "select", "valuesKey": "choices" | field_a: takes its choices from data that no page has
          "pattern": "^[a-z]+$" | "validationType": "email" | field_a: is checked as email by browsers only
          ^[a-z]+$ | ^([a-z]+)+$ | field_a: has a pattern that could take for ever
          ^[a-z]+$ | [ | field_a: has a pattern that cannot be read
          "components": [ | "components": [{"id": "field_0", "key": "a", "type": "number"}, | field_a: has the key 'a'
          "id": "some-form", | `` | is not a form with an id
          {"id" | {{"id" | is not JSON
          """)
  void what_is_not_allowed_in_a_form_is_refused(String part, String replacement, String reason) {
    assertThat(sentences("some-form.form", with(FORM, part, replacement))).contains(reason);
  }

  @Test
  void a_pattern_of_a_form_is_short() {
    assertThat(sentences("some-form.form", with(FORM, "^[a-z]+$", "a".repeat(201))))
        .isEqualTo(
            "some-form.form, field_a: has a pattern that could take for ever."
                + " Do not repeat what repeats itself.");
  }

  @Test
  void a_form_is_small() {
    assertThat(sentences("some-form.form", FORM + " ".repeat(70_000)))
        .contains("larger than 64 KB");
    String field = "{\"key\": \"a\", \"type\": \"number\"},";
    assertThat(sentences("some-form.form", with(FORM, "[\n", "[\n" + field.repeat(101))))
        .contains("more than 100 fields");
  }
}
