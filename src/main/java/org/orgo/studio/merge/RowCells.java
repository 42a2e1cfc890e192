package org.orgo.studio.merge;

import java.util.List;
import java.util.Map;
import org.orgo.studio.diff.XmlTree.Node;

/** Writes the cells of a row in the order of the columns; a row without one gets an empty one. */
final class RowCells {

  private final Map<String, MergeItem> items;

  RowCells(Map<String, MergeItem> items) {
    this.items = items;
  }

  void write(MergeItem row, Node rule) {
    for (String column : List.of("input", "output")) {
      items.values().stream()
          .filter(each -> row.parent().equals(each.parent()))
          .filter(each -> each.parts().get(XmlParts.IS).value().equals(column))
          .forEach(each -> rule.children().add(cell(row, each, rule, column + "Entry")));
    }
  }

  private static Node cell(MergeItem row, MergeItem column, Node rule, String name) {
    MergePart cell = row.parts().get("cell " + column.id());
    if (cell != null) {
      return (Node) cell.written();
    }
    Node empty = Node.named(name, rule.namespace());
    empty.attributes().put("id", "cell_" + row.id() + "_" + column.id());
    empty.children().add(Node.named("text", rule.namespace()));
    return empty;
  }
}
