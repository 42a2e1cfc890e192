package org.orgo.engine.deployment.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelGrammarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "true",
        "\"HIGH\"",
        "\"HIGH\", \"CRITICAL\"",
        "not(\"safety\")",
        "[1..5]",
        "(1..5]",
        "]1..5[",
        ">= 3",
        "0.5",
        "contains(?, \" leak\") or contains(lower case(?), \"for some [every] function\")",
        "(contains(?, \"a\") and not(contains(?, \"b\"))) or starts with(?, \"HR.\")",
        "profile.sensitivity",
        "if level > 2 then \"x\" else \"y\"",
        "date and time(\"2027-01-01T00:00:00Z\")",
        "x in (1..3)"
      })
  void compares_scalars(String expression) {
    assertThat(FeelGrammar.refusal(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for i in 1..100000000 return i",
        "some x in xs satisfies x > 1",
        "every x in xs satisfies x > 1",
        "function(x) x + 1",
        "function(x) external { java: { class: \"java.lang.Runtime\" } }",
        "{ a: 1 }",
        "[1, 2, 3]",
        "xs[item > 1]",
        "1..100000000",
        "matches(?, \"(a+)+b\")",
        "replace(?, \"a\", \"b\")",
        "sum(1)",
        "a and sum(1)",
        "not(sum(1))",
        "x instance of string",
        "2 ** 1000000000",
        "#x",
        "a; b"
      })
  void neither_loops_nor_builds_nor_defines(String expression) {
    assertThat(FeelGrammar.refusal(expression)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { a: 1 } | may not contain '{'
          for i in 1 return i | may not use 'for'
          2 ** 9 | may not use '**'
          xs[1] | may use brackets only for an interval such as [1..5]
          sum(1) | may not call 'sum'
          """)
  void each_refusal_says_what_it_was(String expression, String reason) {
    assertThat(FeelGrammar.refusal(expression)).contains(reason);
  }

  @Test
  void is_neither_long_nor_deep() {
    assertThat(FeelGrammar.refusal("\"" + "a".repeat(5_000) + "\""))
        .contains("is longer than 4000 characters");
    assertThat(FeelGrammar.refusal("(".repeat(30) + "1" + ")".repeat(30)))
        .contains("is nested deeper than 20 levels");
    assertThat(FeelGrammar.refusal("\"" + "\\\"".repeat(1_900) + "\"")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a and ", "a or ", "-", "a+", "a.", "a = ", "if a then b else "})
  void a_chain_of_operators_is_bounded(String link) {
    assertThat(FeelGrammar.refusal(link.repeat(101) + "a"))
        .contains("joins more than 100 operators");
    assertThat(FeelGrammar.refusal(link.repeat(33) + "a")).isEmpty();
  }

  @Test
  void what_stands_in_a_text_is_no_operator() {
    assertThat(FeelGrammar.refusal("\"" + "a and b, - ".repeat(200) + "\"")).isEmpty();
    assertThat(FeelGrammar.refusal("\"a\", ".repeat(300) + "\"a\"")).isEmpty();
  }
}
