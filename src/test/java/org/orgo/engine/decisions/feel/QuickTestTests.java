package org.orgo.engine.decisions.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.TableFiles;

class QuickTestTests {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final FeelEngine quick = new CachingFeelEngine(true);
  private final FeelEngine feel = new ScalaFeelEngine(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\"",
        "\"a\", \"b\"",
        "not(\"a\")",
        "not(\"a\", \"b\")",
        "contains(?, \"a\")",
        "contains(?, \"a\") and contains(?, \"b\")",
        "contains(?, \"a\") or contains(?, \"b\") and contains(?, \"c\")",
        "(contains(?, \"a\") or contains(?, \"b\")) and contains(?, \"c\")",
        "contains(?, \"a\"), contains(?, \"c\")",
        "not(contains(?, \"a\"))",
        "starts with(?, \"a\")",
        "ends with(?, \"b\")",
        "\"a\", contains(?, \"c\")",
        "string length(?) > 2",
        "? = \"a\"",
        "other",
        "contains(other, \"a\")",
        "contains(\"a\", ?)",
        "upper case(?) = \"A\"",
        "-"
      })
  void a_cell_means_what_feel_says_it_means(String cell) {
    for (String input : List.of("", "a", "b", "ab", "ac", "bc", "abc", "A", "other")) {
      assertThat(answer(quick, cell, input))
          .as(cell + " on " + input)
          .isEqualTo(answer(feel, cell, input));
    }
  }

  @Test
  void every_cell_of_the_shared_tables_means_what_feel_says() {
    for (String key : List.of("label-routing", "escalation-path")) {
      DecisionTable table = new TableFiles().decisions().versionsInUse(new DecisionKey(key)).get(0);
      table.rows().stream()
          .flatMap(row -> row.inputs().values().stream())
          .filter(cell -> cell.contains("\""))
          .distinct()
          .forEach(cell -> texts(cell).forEach(text -> agree(cell, text)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list contains(?, \"a\")",
        "list contains(?, \"a\") or list contains(?, \"b\")",
        "list contains(?, \"a\") and list contains(?, \"b\")",
        "not(list contains(?, \"a\"))",
        "contains(?, \"a\")",
        "\"a\"",
        "\"a\", \"b\"",
        "not(\"a\")",
        "-"
      })
  void a_cell_about_a_list_means_what_feel_says_it_means(String cell) {
    for (List<String> input :
        List.of(List.<String>of(), List.of("a"), List.of("b"), List.of("a", "b"), List.of("ab"))) {
      VariableContext variables = Variables.putValue("cellInput", input).asVariableContext();

      assertThat(said(quick, cell, variables))
          .as(cell + " on " + input)
          .isEqualTo(said(feel, cell, variables));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "false",
        "not(true)",
        "-",
        "9",
        "9.0, 7",
        "not(9)",
        "> 8",
        ">= 9",
        "< 9",
        "<= 7",
        "not(> 8)",
        "> 8, 7",
        "\"true\"",
        "[8..10]"
      })
  void a_cell_about_flags_and_numbers_means_what_feel_says(String cell) {
    for (Object input : List.of(true, false, 9, 7, 9L, 9.0, 8.5, "true")) {
      VariableContext variables = Variables.putValue("cellInput", input).asVariableContext();

      assertThat(quick.evaluateSimpleUnaryTests(cell, "cellInput", variables))
          .as(cell + " on " + input)
          .isEqualTo(feel.evaluateSimpleUnaryTests(cell, "cellInput", variables));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\"", "true", "1 + 1", "other", "other = \"a\"", "null", "0.5"})
  void an_output_means_what_feel_says_it_means(String expression) {
    VariableContext variables = Variables.putValue("other", "a").asVariableContext();

    assertThat(quick.<Object>evaluateSimpleExpression(expression, variables))
        .isEqualTo(feel.<Object>evaluateSimpleExpression(expression, variables));
  }

  /** The answer, or that there is none: FEEL refuses to ask a list for a part of a text. */
  private static String said(FeelEngine engine, String cell, VariableContext variables) {
    try {
      return String.valueOf(engine.evaluateSimpleUnaryTests(cell, "cellInput", variables));
    } catch (RuntimeException none) {
      return "none";
    }
  }

  private void agree(String cell, String text) {
    assertThat(answer(quick, cell, text))
        .as(cell + " on " + text)
        .isEqualTo(answer(feel, cell, text));
  }

  /** Each word of the cell alone, glued to others, and all of them together. */
  private static Set<String> texts(String cell) {
    List<String> words = QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    Set<String> texts = new LinkedHashSet<>(Set.of("", " nothing of it "));
    Stream.concat(words.stream(), Stream.of(String.join("", words)))
        .forEach(word -> texts.addAll(List.of(word, word.strip(), "x" + word + "x")));
    return texts;
  }

  private static boolean answer(FeelEngine engine, String cell, String input) {
    return engine.evaluateSimpleUnaryTests(
        cell,
        "cellInput",
        Variables.putValue("cellInput", input).putValue("other", "a").asVariableContext());
  }
}
