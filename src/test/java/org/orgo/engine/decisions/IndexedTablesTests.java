package org.orgo.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.WrittenTable.Column;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;
import org.orgo.testing.Source;

/** The index of a table against the engine's own evaluation, which asks FEEL about every cell. */
class IndexedTablesTests {
  private static final TableReader INDEXED = new TableReader(true);
  private static final TableReader ENGINE = new TableReader(false);

  private static final List<Column> COLUMNS =
      List.of(
          new Column("word", "string"),
          new Column("themes", null),
          new Column("count", "integer"),
          new Column("flag", "boolean"),
          new Column("any", null));

  private static final List<String> TEXTS =
      List.of(
          "\"a\"",
          "\"a\", \"b\"",
          "not(\"a\")",
          "not(\"a\", \"b\")",
          "\"\"",
          "contains(?, \"a\")",
          "not(contains(?, \"b\"))",
          "starts with(?, \"b\") or contains(?, \"c\")",
          "\"c\", ends with(?, \"b\")",
          "string length(?) > 1",
          "? = \"a\"",
          "any",
          "upper case(?) = \"A\"");
  private static final List<String> LISTS =
      List.of(
          "list contains(?, \"a\")",
          "not(list contains(?, \"a\"))",
          "list contains(?, \"a\") and list contains(?, \"b\")",
          "list contains(?, \"b\") or list contains(?, \"c\")",
          "list contains(?, word)");
  private static final List<String> NUMBERS =
      List.of("1", "1, 2", "not(2)", "1.0", "> 1", "<= 2", "< 10", ">= 1.5", "[1..2]", "? + 1 > 2");
  private static final List<String> FLAGS = List.of("true", "false", "not(true)", " true ");
  private static final List<List<String>> CELLS = List.of(TEXTS, LISTS, NUMBERS, FLAGS, TEXTS);

  /** What the allow-list lets pass and the engine can do. */
  private static final Gen<String> POLICIES =
      Gen.of(
          "hitPolicy=\"FIRST\"",
          "hitPolicy=\"UNIQUE\"",
          "hitPolicy=\"ANY\"",
          "hitPolicy=\"RULE ORDER\"",
          "hitPolicy=\"COLLECT\"",
          "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"",
          "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
          "hitPolicy=\"COLLECT\" aggregation=\"MAX\"",
          "");

  private static final Gen<Object> WORDS = Gen.of("", "a", "b", "c", "ab", "abc", "A", "x");
  private static final Gen<Object> LISTED =
      Gen.of(List.of(), List.of("a"), List.of("b"), List.of("a", "b"), List.of("c", "x", "a"));
  private static final Gen<Object> COUNTED = Gen.of(0, 1, 2, 3, 10, 1L, 1.5);
  private static final Gen<Object> FLAGGED = Gen.of(true, false);

  @Test
  void a_table_answers_by_its_index_as_it_answers_without() {
    Property.check(
        400,
        source -> {
          WrittenTable written = table(source);
          DecisionTable indexed = written.readBy(INDEXED);
          DecisionTable plain = written.readBy(ENGINE);
          for (int asked = 0; asked < 4; asked++) {
            Map<String, Object> inputs = inputs(source);

            assertThat(answer(INDEXED, indexed, inputs))
                .as("%s on %s", written, inputs)
                .isEqualTo(answer(ENGINE, plain, inputs));
          }
        });
  }

  @Test
  void the_rows_that_match_are_those_that_a_table_collects() {
    Property.check(
        100,
        source -> {
          WrittenTable first = table(source);
          DecisionTable collecting =
              new WrittenTable(first.key(), "hitPolicy=\"COLLECT\"", first.inputs(), first.rows())
                  .readBy(ENGINE);
          Map<String, Object> inputs = inputs(source);

          assertThat(found(() -> INDEXED.matching(first.readBy(INDEXED), inputs)))
              .isEqualTo(
                  found(
                      () ->
                          ENGINE.evaluate(collecting, inputs).rules().stream()
                              .map(MatchedRule::id)
                              .toList()));
        });
  }

  private static WrittenTable table(Source source) {
    List<List<String>> rows = new ArrayList<>();
    int count = source.draw(Gen.integers(1, 8));
    for (int row = 0; row < count; row++) {
      List<String> cells = new ArrayList<>();
      for (List<String> usual : CELLS) {
        cells.add(source.draw(cell(usual)));
      }
      cells.add(source.draw(Gen.of("1", "2", "\"x\"", "word", "")));
      rows.add(cells);
    }
    return new WrittenTable("written", source.draw(POLICIES), COLUMNS, rows);
  }

  /** Mostly open or about what its column holds, sometimes about something else. */
  private static Gen<String> cell(List<String> usual) {
    return source -> {
      if (source.chance(0.4)) {
        return source.draw(Gen.of("", "-"));
      }
      return source.draw(Gen.of(source.chance(0.9) ? usual : source.draw(Gen.of(CELLS))));
    };
  }

  private static Map<String, Object> inputs(Source source) {
    Map<String, Object> inputs = new HashMap<>();
    tell(source, inputs, "word", WORDS);
    tell(source, inputs, "themes", LISTED);
    tell(source, inputs, "count", COUNTED);
    tell(source, inputs, "flag", FLAGGED);
    tell(source, inputs, "any", Gen.oneOf(WORDS, LISTED, COUNTED, FLAGGED));
    return inputs;
  }

  /** Now and then a table is not told something. */
  private static void tell(
      Source source, Map<String, Object> inputs, String name, Gen<Object> values) {
    if (!source.chance(0.05)) {
      inputs.put(name, source.draw(values));
    }
  }

  private static Object answer(
      TableReader reader, DecisionTable table, Map<String, Object> inputs) {
    return found(() -> reader.evaluate(table, inputs));
  }

  /** What comes out, or why nothing does. */
  private static Object found(Supplier<Object> answer) {
    try {
      return answer.get();
    } catch (TableNotUnderstood failure) {
      return failure.getMessage() + " " + failure.getCause();
    }
  }
}
