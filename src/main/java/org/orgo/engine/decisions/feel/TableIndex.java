package org.orgo.engine.decisions.feel;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;

/** The columns of one table, each indexed for a kind of input when it is first told one. */
final class TableIndex {

  private final List<DmnDecisionTableRuleImpl> rules;
  private final PlainCells cells;
  private final AtomicReferenceArray<ColumnIndex<?>> columns;
  private final List<BitSet> closed;

  TableIndex(DmnDecisionTableImpl table, PlainCells cells) {
    this.rules = List.copyOf(table.getRules());
    this.cells = cells;
    this.columns = new AtomicReferenceArray<>(table.getInputs().size() * InputKind.KINDS);
    this.closed = IntStream.range(0, table.getInputs().size()).mapToObj(this::closed).toList();
  }

  BitSet allRows() {
    BitSet all = new BitSet(rules.size());
    all.set(0, rules.size());
    return all;
  }

  List<DmnDecisionTableRuleImpl> rules(BitSet rows) {
    return rows.stream().mapToObj(rules::get).toList();
  }

  DmnExpressionImpl cell(int row, int column) {
    return rules.get(row).getConditions().get(column);
  }

  /**
   * Takes away the rows that do not take the value.
   *
   * @return those of the rows that FEEL has yet to be asked about
   */
  BitSet narrow(int column, Object value, BitSet rows) {
    Optional<InputKind<?>> kind = InputKind.of(value);
    BitSet left;
    if (kind.isPresent()) {
      ColumnIndex<?> index = index(column, kind.get());
      index.narrow(value, rows);
      left = (BitSet) index.leftToFeel().clone();
    } else {
      left = (BitSet) closed.get(column).clone();
    }
    left.and(rows);
    return left;
  }

  private ColumnIndex<?> index(int column, InputKind<?> kind) {
    int at = column * InputKind.KINDS + kind.number();
    ColumnIndex<?> known = columns.get(at);
    if (known == null) {
      known = read(column, kind);
      columns.set(at, known);
    }
    return known;
  }

  private <T> ColumnIndex<T> read(int column, InputKind<T> kind) {
    ColumnIndex<T> index = new ColumnIndex<>(kind);
    for (int row = 0; row < rules.size(); row++) {
      DmnExpressionImpl cell = cell(row, column);
      if (isOpen(cell)) {
        index.addOpen();
      } else if (isFeel(cell)) {
        index.add(cells.of(cell.getExpression(), kind));
      } else {
        index.addLeftToFeel();
      }
    }
    return index;
  }

  private BitSet closed(int column) {
    BitSet closed = new BitSet(rules.size());
    for (int row = 0; row < rules.size(); row++) {
      closed.set(row, !isOpen(cell(row, column)));
    }
    return closed;
  }

  private static boolean isOpen(DmnExpressionImpl cell) {
    String written = cell == null ? null : cell.getExpression();
    return written == null || written.isBlank() || written.strip().equals("-") && isFeel(cell);
  }

  private static boolean isFeel(DmnExpressionImpl cell) {
    return cell.getExpressionLanguage() == null
        || cell.getExpressionLanguage().equalsIgnoreCase("feel");
  }
}
