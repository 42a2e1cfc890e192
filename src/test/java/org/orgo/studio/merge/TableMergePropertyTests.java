package org.orgo.studio.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orgo.studio.DefinitionKind;
import org.orgo.studio.diff.Difference;
import org.orgo.studio.diff.Differences;
import org.orgo.studio.diff.XmlTree;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;
import org.orgo.testing.Source;

/** Whatever two people make of a table, the merge loses nothing and invents nothing. */
class TableMergePropertyTests {

  private static final int TRIES = 300;
  private static final Gen<Integer> DIE = Gen.integers(0, 5);
  private static final Gen<Integer> SEED = Gen.integers(0, 1_000_000);

  /** A table whose cells are named by row and column. */
  private record Table(
      List<String> columns, Map<String, Map<String, String>> cells, List<String> rows) {

    static Table drawn(Source source) {
      List<String> columns = new ArrayList<>(List.of("in_a", "in_b"));
      List<String> rows = new ArrayList<>();
      int size = source.draw(Gen.integers(0, 6));
      for (int at = 0; at < size; at++) {
        rows.add("rule_" + at);
      }
      Table table = new Table(columns, new HashMap<>(), rows);
      rows.forEach(row -> columns.forEach(column -> table.set(row, column, "\"was\"")));
      return table;
    }

    Table copy() {
      Map<String, Map<String, String>> all = new HashMap<>();
      cells.forEach((row, its) -> all.put(row, new HashMap<>(its)));
      return new Table(new ArrayList<>(columns), all, new ArrayList<>(rows));
    }

    void set(String row, String column, String value) {
      cells.computeIfAbsent(row, key -> new HashMap<>()).put(column, value);
    }

    /** What somebody makes of it. */
    Table edited(Source source, String who) {
      Table made = copy();
      for (String row : rows) {
        int die = source.draw(DIE);
        if (die == 1) {
          made.set(row, columns.get(source.draw(Gen.integers(0, 1))), "\"" + who + "\"");
        } else if (die == 2) {
          made.rows.remove(row);
        }
      }
      if (source.draw(DIE) == 1) {
        made.columns.remove(source.draw(Gen.integers(0, 1)).intValue());
      }
      if (source.draw(DIE) == 1) {
        made.columns.add("in_" + who);
      }
      int added = source.draw(Gen.integers(0, 2));
      for (int at = 0; at < added; at++) {
        String row = "rule_" + who + "_" + at;
        made.rows.add(source.draw(Gen.integers(0, made.rows.size())), row);
        made.columns.forEach(column -> made.set(row, column, "\"new\""));
      }
      if (source.draw(DIE) > 3) {
        SplittableRandom shuffled = new SplittableRandom(source.draw(SEED));
        for (int at = made.rows.size() - 1; at > 0; at--) {
          Collections.swap(made.rows, at, shuffled.nextInt(at + 1));
        }
      }
      return made;
    }

    byte[] xml() {
      String inputs =
          columns.stream()
              .map(
                  each ->
                      "<input id=\"%1$s\" label=\"%1$s\"><inputExpression id=\"e_%1$s\"><text>%1$s</text></inputExpression></input>"
                          .formatted(each))
              .collect(Collectors.joining());
      String rules =
          rows.stream()
              .map(
                  row ->
                      "<rule id=\"%1$s\"><description>%1$s</description>%2$s<outputEntry id=\"%1$s_out\"><text>1</text></outputEntry></rule>"
                          .formatted(
                              row,
                              columns.stream()
                                  .map(
                                      column ->
                                          "<inputEntry id=\"%s_%s\"><text>%s</text></inputEntry>"
                                              .formatted(
                                                  row,
                                                  column,
                                                  cells.get(row).getOrDefault(column, "")))
                                  .collect(Collectors.joining())))
              .collect(Collectors.joining());
      return """
          <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
            <decision id="some-table" name="Some table"><decisionTable id="t" hitPolicy="FIRST">
              %s<output id="out" label="Out" name="out" />%s
            </decisionTable></decision>
          </definitions>
          """
          .formatted(inputs, rules)
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Two edits of one table. */
  private record Edits(Table base, Table own, Table shared) {

    static Edits from(Source source) {
      Table base = Table.drawn(source);
      return new Edits(base, base.edited(source, "own"), base.edited(source, "shared"));
    }

    MergedFiles merge() {
      return merged(base, own, shared);
    }
  }

  private static MergedFiles merged(Table base, Table own, Table shared) {
    return new MergedFiles(DefinitionKind.TABLE, base.xml(), own.xml(), shared.xml());
  }

  @Test
  void what_only_one_side_changed_is_taken_as_it_is() {
    Property.check(
        TRIES,
        Edits::from,
        edits -> {
          MergedFiles onlyOwn = merged(edits.base(), edits.own(), edits.base());
          assertThat(onlyOwn.conflicts()).isEmpty();
          assertSame(onlyOwn.with(Map.of()), edits.own());
          MergedFiles onlyShared = merged(edits.base(), edits.base(), edits.shared());
          assertThat(onlyShared.conflicts()).isEmpty();
          assertSame(onlyShared.with(Map.of()), edits.shared());
        });
  }

  @Test
  void what_both_made_alike_is_that() {
    Property.check(
        TRIES,
        Edits::from,
        edits -> {
          MergedFiles both = merged(edits.base(), edits.own(), edits.own());
          assertThat(both.conflicts()).isEmpty();
          assertSame(both.with(Map.of()), edits.own());
        });
  }

  @Test
  void changes_to_different_rows_are_both_in_the_result() {
    Property.check(
        TRIES,
        source -> {
          Table base = Table.drawn(source);
          Table own = base.copy();
          Table shared = base.copy();
          for (int at = 0; at < base.rows().size(); at++) {
            String row = base.rows().get(at);
            Table side = at % 2 == 0 ? own : shared;
            if (source.draw(DIE) > 3) {
              side.rows().remove(row);
            } else {
              side.set(row, "in_a", "\"" + row + "\"");
            }
          }
          own.rows().add(0, "rule_own");
          own.set("rule_own", "in_a", "\"own\"");
          shared.rows().add("rule_shared");
          shared.set("rule_shared", "in_b", "\"shared\"");
          MergedFiles merged = merged(base, own, shared);
          assertThat(merged.conflicts()).isEmpty();
          byte[] result = merged.with(Map.of());
          assertThat(rows(base, result))
              .isEqualTo(both(rows(base, own.xml()), rows(base, shared.xml())));
        });
  }

  @Test
  void whatever_is_chosen_the_ids_are_unique_and_each_row_has_a_cell_for_each_column() {
    Property.check(
        TRIES,
        source -> {
          Edits edits = Edits.from(source);
          MergedFiles merge = edits.merge();
          Map<String, MergeSide> choices = new HashMap<>();
          merge
              .conflicts()
              .forEach(
                  each ->
                      choices.put(
                          each.conflictId(), source.draw(Gen.of(MergeSide.OWN, MergeSide.SHARED))));
          XmlTree.Node root = XmlTree.of(merge.with(choices)).orElseThrow();
          assertThat(
                  root.all()
                      .filter(each -> each.attributes().containsKey("id"))
                      .map(each -> each.attribute("id")))
              .doesNotHaveDuplicates();
          long columns = root.all().filter(each -> each.name().equals("input")).count();
          root.all()
              .filter(each -> each.name().equals("rule"))
              .forEach(rule -> assertThat(rule.named("inputEntry").count()).isEqualTo(columns));
        });
  }

  @Test
  void who_lets_one_side_win_everywhere_keeps_all_of_its_cells() {
    Property.check(
        TRIES,
        Edits::from,
        edits -> {
          byte[] merged = edits.merge().all(MergeSide.OWN);
          List<Difference> lost =
              Differences.between("some-table.dmn", edits.own().xml(), merged).stream()
                  .filter(each -> each.change() == Difference.ChangeKind.CHANGED)
                  .filter(each -> each.before() != null && each.before().contains("own"))
                  .toList();
          assertThat(lost).isEmpty();
        });
  }

  private static List<String> both(List<String> own, List<String> shared) {
    List<String> all = new ArrayList<>(own);
    all.addAll(shared);
    return all.stream().sorted().toList();
  }

  private static List<String> rows(Table base, byte[] file) {
    return Differences.between("some-table.dmn", base.xml(), file).stream()
        .map(each -> each.change() + " " + each.id() + " " + each.after())
        .sorted()
        .toList();
  }

  private static void assertSame(byte[] merged, Table expected) {
    assertThat(Differences.between("some-table.dmn", expected.xml(), merged)).isEmpty();
  }
}
