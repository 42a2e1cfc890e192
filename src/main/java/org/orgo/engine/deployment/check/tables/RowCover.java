package org.orgo.engine.deployment.check.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.orgo.engine.deployment.check.tables.CheckedTable.Column;

/**
 * Which combinations of values the rows of a table take. Goes through the columns from left to
 * right and follows only values that different rows take; gives up after so many steps.
 */
final class RowCover {

  /** Rows looked at, for one question and for all of a table. */
  private static final int MAX_STEPS = 500_000;

  private static final int MAX_STEPS_OF_TABLE = 5_000_000;

  /** In place of a row: all combinations there are. */
  static final int EVERYTHING = -1;

  private final List<CoverColumn> columns = new ArrayList<>();
  private final List<Column> heads;
  private int steps;
  private int stepsOfTable;

  RowCover(CheckedTable table, TableFacts facts) {
    this.heads = table.inputs();
    for (int at = 0; at < heads.size(); at++) {
      int column = at;
      columns.add(
          new CoverColumn(
              facts.ofColumn(heads.get(at)),
              table.rows().stream().map(row -> row.inputs().get(column)).toList()));
    }
  }

  /**
   * A combination that is in the box and that none of the rows surely takes; empty when they take
   * all of it, or when it takes too long to tell.
   */
  Optional<List<String>> gap(List<Integer> rows, int box) {
    steps = 0;
    List<String> chosen = new ArrayList<>();
    return isGap(rows, box, 0, chosen) && !gaveUp() ? Optional.of(chosen) : Optional.empty();
  }

  /** Whether the rows surely take all of the box. */
  boolean takeAll(List<Integer> rows, int box) {
    steps = 0;
    return !isGap(rows, box, 0, new ArrayList<>());
  }

  boolean takesNothing(int row) {
    return columns.stream().anyMatch(column -> column.takesNothing(row));
  }

  /** Whether some column surely keeps two rows from matching at once. */
  boolean areApart(int row, int other) {
    return columns.stream().anyMatch(column -> column.keepsApart(row, other));
  }

  /** True as well when it takes too long to tell. */
  private boolean isGap(List<Integer> rows, int box, int at, List<String> chosen) {
    steps += rows.size();
    stepsOfTable += rows.size();
    if (gaveUp() || rows.isEmpty()) {
      return true;
    }
    if (rows.stream().anyMatch(row -> takesRest(row, at))) {
      return false;
    }
    CoverColumn column = columns.get(at);
    if (box != EVERYTHING && !column.isListed(box)) {
      return isGap(
          rows.stream()
              .filter(row -> column.takesEverything(row) || column.sameText(row, box))
              .toList(),
          box,
          at + 1,
          chosen);
    }
    Set<List<Integer>> seen = new HashSet<>();
    for (int value = 0; value < column.values().size(); value++) {
      int each = value;
      if (box != EVERYTHING && !column.takes(box, value)) {
        continue;
      }
      List<Integer> taking = rows.stream().filter(row -> column.takes(row, each)).toList();
      if (seen.add(taking)) {
        int before = chosen.size();
        if (column.values().size() > 1) {
          chosen.add(heads.get(at).heading() + " " + CoverColumn.shown(column.values().get(value)));
        }
        if (isGap(taking, box, at + 1, chosen)) {
          return true;
        }
        chosen.subList(before, chosen.size()).clear();
      }
    }
    return false;
  }

  private boolean gaveUp() {
    return steps > MAX_STEPS || stepsOfTable > MAX_STEPS_OF_TABLE;
  }

  private boolean takesRest(int row, int from) {
    return IntStream.range(from, columns.size())
        .allMatch(at -> columns.get(at).takesEverything(row));
  }
}
