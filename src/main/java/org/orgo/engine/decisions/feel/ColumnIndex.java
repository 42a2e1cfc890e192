package org.orgo.engine.decisions.feel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of a table by what their cells in one column say about one kind of input. Most cells
 * name some values and say the same of all others, so a value leads to the few rows that name it.
 *
 * @param <T> as its cells are asked
 */
final class ColumnIndex<T> {

  private final InputKind<T> kind;

  /** Those that take a value which no cell names. */
  private final BitSet usual = new BitSet();

  private final Map<Object, List<Integer>> naming = new HashMap<>();

  /** Those whose plain cell has to be asked about each value. */
  private final BitSet asked = new BitSet();

  private final BitSet leftToFeel = new BitSet();
  private final List<PlainCell<T>> cells = new ArrayList<>();

  ColumnIndex(InputKind<T> kind) {
    this.kind = kind;
  }

  /** Adds a row that takes everything. */
  void addOpen() {
    usual.set(cells.size());
    cells.add(null);
  }

  void addLeftToFeel() {
    leftToFeel.set(cells.size());
    cells.add(null);
  }

  void add(Optional<PlainCell<T>> plain) {
    if (plain.isEmpty()) {
      addLeftToFeel();
      return;
    }
    int row = cells.size();
    PlainCell<T> cell = plain.get();
    cells.add(cell);
    if (cell.names().isEmpty()) {
      asked.set(row);
      return;
    }
    cell.names()
        .get()
        .forEach(name -> naming.computeIfAbsent(name, any -> new ArrayList<>()).add(row));
    usual.set(row, cell.test().test(kind.other().apply(cell.names().get())));
  }

  /** Takes away the rows that do not take the value; those left to FEEL stay. */
  void narrow(Object value, BitSet rows) {
    T input = kind.read().apply(value);
    BitSet taking = (BitSet) usual.clone();
    for (Object name : kind.named().apply(input)) {
      for (int row : naming.getOrDefault(name, List.of())) {
        taking.set(row, cells.get(row).test().test(input));
      }
    }
    for (int row = asked.nextSetBit(0); row >= 0; row = asked.nextSetBit(row + 1)) {
      taking.set(row, rows.get(row) && cells.get(row).test().test(input));
    }
    taking.or(leftToFeel);
    rows.and(taking);
  }

  /** The rows about which only FEEL knows. */
  BitSet leftToFeel() {
    return leftToFeel;
  }
}
