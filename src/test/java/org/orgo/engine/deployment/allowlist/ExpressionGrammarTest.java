package org.orgo.engine.deployment.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${action == 'start'}",
        "${ action == \"start\" }",
        "${clockStopsOnHold}",
        "${!clockStopsOnHold}",
        "${not clockStopsOnHold and level >= 2}",
        "${opens == 'CASE' or opens == 'CASE_AND_TASK'}",
        "${(level > 1 && level <= 3) || urgent}",
        "${cost < 12.50}",
        "${kind != null}",
        "${level + 1 == 2}",
        "${-level < -1 and level - -1 > 0}",
        "${amount * 2 / 3 >= (a + b) * c}",
        "${true}"
      })
  void compares_variables_and_literals(String expression) {
    assertThat(ExpressionGrammar.refusal(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${''.class}",
        "${''['class']}",
        "${execution.getVariable('x')}",
        "${execution.processEngineServices}",
        "${beans['x']}",
        "${now()}",
        "${parseMailDelegate.execute(execution)}",
        "${fn:call(x)}",
        "${a ? b : c}",
        "${empty a}",
        "${a = 1}",
        "${a == 'it\\'s'}",
        "${a == 'start'}${b}",
        "text ${a}",
        "#{a == 'start'}",
        "${a == #{b}}",
        "a == 'start'",
        "${}",
        "${a ==}",
        "${== a}",
        "${(a}",
        "${a)}",
        "${a b}",
        "${a; b}",
        "${x -> x}",
        "${[1,2]}",
        "${{'a':1}}",
        "${a instanceof b}",
        "${'a' 'b'}",
        "${a + }",
        "${* a}",
        "${a ++ b}",
        "${a % 2 == 0}",
        "${a / 0}",
        "${a / 0.00 > 1}",
        "${'a' + b}",
        "${b - \"a\"}",
        "",
      })
  void reaches_for_nothing_else(String expression) {
    assertThat(ExpressionGrammar.refusal(expression)).isPresent();
  }

  @Test
  void is_neither_long_nor_deep() {
    assertThat(ExpressionGrammar.refusal("${" + "a or ".repeat(100) + "b}"))
        .contains("is longer than 500 characters");
    assertThat(ExpressionGrammar.refusal("${" + "(".repeat(30) + "a" + ")".repeat(30) + "}"))
        .contains("is nested deeper than 20 levels");
    assertThat(ExpressionGrammar.refusal("${" + "!".repeat(30) + "a}"))
        .contains("is nested deeper than 20 levels");
  }

  @Test
  void a_chain_of_operators_is_bounded() {
    assertThat(ExpressionGrammar.refusal("${" + "a&&".repeat(51) + "a}"))
        .contains("joins more than 50 operators");
    assertThat(ExpressionGrammar.refusal("${" + "a&&".repeat(50) + "a}")).isEmpty();
    assertThat(ExpressionGrammar.refusal("${a == '" + "+ ".repeat(200) + "'}")).isEmpty();
  }

  @Test
  void tells_what_is_wrong() {
    assertThat(ExpressionGrammar.refusal("${now()}")).contains("may not call 'now' at character 3");
    assertThat(ExpressionGrammar.refusal("${''.getClass()}"))
        .contains("may not contain '.' at character 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ${a == #{b}}      | may not contain '#' at character 8
          ${a ? b : c}      | may not contain '?' at character 5
          ${a &  b}         | may not contain '&' at character 5
          ${a == 'it\\'s'}  | may not contain '\\' at character 11
          ${a == 'it}       | has a text that is not closed, at character 8
          ${a € b}          | may not contain '€' at character 5
          ${a == 🚲}         | may not contain '🚲' at character 8
          ${a == b == c}    | has something unexpected, '==' at character 10
          ${(a == b}        | has a parenthesis that is not closed, '(' at character 3
          ${a and or b}     | has no value where one belongs, but 'or' at character 9
          ${a / 0}          | divides by zero, '0' at character 7
          ${a + 'b'}        | calculates with the text 'b' at character 7
          ${a ==}           | ends too early
          """)
  void names_the_sign_that_is_at_fault_and_its_place(String expression, String reason) {
    assertThat(ExpressionGrammar.refusal(expression)).contains(reason);
  }

  @Test
  void knows_a_lone_variable() {
    assertThat(ExpressionGrammar.variableIn("${escalateAt}")).contains("escalateAt");
    assertThat(ExpressionGrammar.variableIn("${escalateAt == 1}")).isEmpty();
  }
}
