package org.orgo.engine.deployment.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        "${level + 1 == 2}",
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
    assertThat(ExpressionGrammar.refusal("${now()}")).contains("may not call 'now'");
    assertThat(ExpressionGrammar.refusal("${''.getClass()}")).contains("may not contain '.'");
  }

  @Test
  void knows_a_lone_variable() {
    assertThat(ExpressionGrammar.variableIn("${escalateAt}")).contains("escalateAt");
    assertThat(ExpressionGrammar.variableIn("${escalateAt == 1}")).isEmpty();
  }
}
