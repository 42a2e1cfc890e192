package org.orgo.studio.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.orgo.studio.diff.Difference.ChangeKind;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;
import org.orgo.testing.Source;

/** Whatever is done to a table, its differences say exactly that, and no more. */
class DifferencesPropertyTests {

  private static final int TRIES = 300;
  private static final Gen<Integer> SIZE = Gen.integers(0, 7);
  private static final Gen<Integer> SEED = Gen.integers(0, 1_000_000);
  private static final Gen<Integer> DIE = Gen.integers(0, 5);

  private record Row(String id, String cell) {}

  private record Edit(List<Row> before, List<Row> after) {

    static Edit from(Source source) {
      List<Row> before = new ArrayList<>();
      int size = source.draw(SIZE);
      for (int at = 0; at < size; at++) {
        before.add(new Row("rule_" + at, "\"was " + at + "\""));
      }
      List<Row> after = new ArrayList<>();
      for (Row row : before) {
        int die = source.draw(DIE);
        if (die == 1) {
          after.add(new Row(row.id(), "\"is now " + row.id() + "\""));
        } else if (die != 2) {
          after.add(row);
        }
      }
      int added = source.draw(Gen.integers(0, 3));
      for (int at = 0; at < added; at++) {
        after.add(new Row("rule_new_" + at, "\"new " + at + "\""));
      }
      if (source.draw(DIE) > 2) {
        SplittableRandom shuffled = new SplittableRandom(source.draw(SEED));
        for (int at = after.size() - 1; at > 0; at--) {
          Collections.swap(after, at, shuffled.nextInt(at + 1));
        }
      }
      return new Edit(before, after);
    }

    List<Difference> differences() {
      return Differences.between("some-table.dmn", table(before), table(after)).stream()
          .filter(each -> each.what().equals("row"))
          .toList();
    }

    Set<String> ids(ChangeKind change) {
      return differences().stream()
          .filter(each -> each.change() == change)
          .map(Difference::id)
          .collect(Collectors.toSet());
    }
  }

  @Test
  void a_table_does_not_differ_from_itself() {
    Property.check(
        TRIES,
        Edit::from,
        edit -> assertThat(new Edit(edit.after(), edit.after()).differences()).isEmpty());
  }

  @Test
  void what_was_added_removed_and_changed_is_said_and_nothing_else() {
    Property.check(
        TRIES,
        Edit::from,
        edit -> {
          Map<String, String> before = cells(edit.before());
          Map<String, String> after = cells(edit.after());
          assertThat(edit.ids(ChangeKind.ADDED)).isEqualTo(without(after.keySet(), before));
          assertThat(edit.ids(ChangeKind.REMOVED)).isEqualTo(without(before.keySet(), after));
          Set<String> changed =
              after.keySet().stream()
                  .filter(id -> before.containsKey(id) && !before.get(id).equals(after.get(id)))
                  .collect(Collectors.toSet());
          assertThat(edit.ids(ChangeKind.CHANGED)).isEqualTo(changed);
        });
  }

  @Test
  void rows_that_are_not_said_to_have_moved_kept_their_order_and_no_fewer_explain_it() {
    Property.check(
        TRIES,
        Edit::from,
        edit -> {
          List<String> was = kept(edit.before(), edit.after());
          List<String> is = kept(edit.after(), edit.before());
          Set<String> moved = edit.ids(ChangeKind.MOVED);
          assertThat(is.stream().filter(id -> !moved.contains(id)).toList())
              .isEqualTo(was.stream().filter(id -> !moved.contains(id)).toList());
          assertThat(is.size() - moved.size()).isEqualTo(longestInOrder(was, is));
        });
  }

  @Test
  void the_other_way_round_is_the_opposite() {
    Property.check(
        TRIES,
        Edit::from,
        edit -> {
          Edit back = new Edit(edit.after(), edit.before());
          assertThat(back.ids(ChangeKind.ADDED)).isEqualTo(edit.ids(ChangeKind.REMOVED));
          assertThat(back.ids(ChangeKind.CHANGED)).isEqualTo(edit.ids(ChangeKind.CHANGED));
        });
  }

  private static List<String> kept(List<Row> rows, List<Row> others) {
    Set<String> both = cells(others).keySet();
    return rows.stream().map(Row::id).filter(both::contains).toList();
  }

  /** By trying every choice of rows. */
  private static int longestInOrder(List<String> was, List<String> is) {
    int longest = 0;
    for (int choice = 0; choice < 1 << is.size(); choice++) {
      List<Integer> places = new ArrayList<>();
      for (int at = 0; at < is.size(); at++) {
        if ((choice >> at & 1) == 1) {
          places.add(was.indexOf(is.get(at)));
        }
      }
      boolean inOrder = places.stream().sorted().toList().equals(places);
      longest = inOrder ? Math.max(longest, places.size()) : longest;
    }
    return longest;
  }

  private static Set<String> without(Set<String> ids, Map<String, String> others) {
    return ids.stream().filter(id -> !others.containsKey(id)).collect(Collectors.toSet());
  }

  private static Map<String, String> cells(List<Row> rows) {
    return rows.stream().collect(Collectors.toMap(Row::id, Row::cell));
  }

  private static byte[] table(List<Row> rows) {
    String rules =
        rows.stream()
            .map(
                row ->
                    """
                    <rule id="%s"><inputEntry id="%s_in"><text>%s</text></inputEntry><outputEntry id="%s_out"><text>1</text></outputEntry></rule>
                    """
                        .formatted(row.id(), row.id(), row.cell(), row.id()))
            .collect(Collectors.joining());
    return """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
          <decision id="some-table" name="Some table"><decisionTable id="t" hitPolicy="FIRST">
            <input id="in" label="In"><inputExpression id="e"><text>a</text></inputExpression></input>
            <output id="out" label="Out" name="out" />
            %s
          </decisionTable></decision>
        </definitions>
        """
        .formatted(rules)
        .getBytes(StandardCharsets.UTF_8);
  }
}
