package org.orgo.engine.deployment.check.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.engine.deployment.allowlist.FeelGrammar;
import org.orgo.engine.deployment.check.tables.CheckedTable.WrittenCell;
import org.orgo.engine.deployment.check.tables.TableContract.TableFact;

/**
 * Which values of one column each row takes. The values are all of the fact, or, where those are
 * open, the ones that the column names and one that stands for every other. A cell that says more
 * than which values it compares, such as {@code contains(?, "wet")}, takes what nobody can list: it
 * equals only a cell of the same text.
 */
final class CoverColumn {

  private static final String OTHER = "anything else";

  private final List<Object> values;
  private final List<Takes> rows = new ArrayList<>();

  /**
   * @param listed whether {@code values} are all it takes
   */
  private record Takes(String text, boolean everything, boolean listed, BitSet values) {}

  CoverColumn(TableFact fact, List<WrittenCell> cells) {
    this.values = new ArrayList<>(fact.values());
    if (fact.values().isEmpty()) {
      Set<Object> named = new LinkedHashSet<>();
      cells.stream()
          .filter(CoverColumn::onlyCompares)
          .forEach(each -> named.addAll(compared(each)));
      values.addAll(named);
      values.add(OTHER);
    }
    cells.forEach(cell -> rows.add(takes(cell, !fact.values().isEmpty())));
  }

  List<Object> values() {
    return values;
  }

  boolean takesEverything(int row) {
    return rows.get(row).everything();
  }

  /** Whether the row surely takes a value. */
  boolean takes(int row, int value) {
    Takes cell = rows.get(row);
    return cell.everything() || cell.listed() && cell.values().get(value);
  }

  /** Whether it is known which values the row takes. */
  boolean isListed(int row) {
    return rows.get(row).listed();
  }

  boolean takesNothing(int row) {
    return isListed(row) && rows.get(row).values().isEmpty();
  }

  boolean sameText(int row, int other) {
    return rows.get(row).text().equals(rows.get(other).text());
  }

  /** Whether no value is taken by both. */
  boolean keepsApart(int row, int other) {
    return isListed(row)
        && isListed(other)
        && !rows.get(row).values().intersects(rows.get(other).values());
  }

  private Takes takes(WrittenCell cell, boolean closed) {
    BitSet taken = new BitSet();
    if (cell.isOpen()) {
      taken.set(0, values.size());
      return new Takes("", true, true, taken);
    }
    if (FeelGrammar.refusal(cell.text()).isPresent()
        || FeelCell.test(cell.text()).syntaxError().isPresent()) {
      return new Takes(cell.text(), false, false, taken);
    }
    FeelCell test = FeelCell.test(cell.text());
    boolean listed = closed ? test.names().isEmpty() : test.onlyCompares();
    for (int value = 0; listed && value < values.size(); value++) {
      if (test.onlyCompares() ? test.takes(values.get(value)) : takes(test, values.get(value))) {
        taken.set(value);
      }
    }
    return new Takes(cell.text(), taken.cardinality() == values.size(), listed, taken);
  }

  private static boolean takes(FeelCell test, Object value) {
    return Boolean.TRUE.equals(test.with(value, Map.of()).value());
  }

  private static boolean onlyCompares(WrittenCell cell) {
    return !cell.isOpen()
        && FeelGrammar.refusal(cell.text()).isEmpty()
        && FeelCell.test(cell.text()).syntaxError().isEmpty()
        && FeelCell.test(cell.text()).onlyCompares();
  }

  private static Set<Object> compared(WrittenCell cell) {
    return FeelCell.test(cell.text()).compared();
  }

  /** A value as the editor shows it. */
  static String shown(Object value) {
    return value instanceof BigDecimal || value instanceof Boolean || value == OTHER
        ? value.toString()
        : "\"" + value + "\"";
  }
}
