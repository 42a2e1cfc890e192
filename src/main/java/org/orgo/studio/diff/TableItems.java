package org.orgo.studio.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orgo.studio.diff.XmlTree.Node;

/** A table as its rows and columns. */
final class TableItems {

  private TableItems() {}

  static Optional<List<DiffItem>> of(byte[] content) {
    return XmlTree.of(content).map(TableItems::read);
  }

  private static List<DiffItem> read(Node root) {
    List<DiffItem> items = new ArrayList<>();
    root.all()
        .filter(each -> each.name().equals("decision"))
        .forEach(
            decision ->
                decision.named("decisionTable").forEach(table -> read(decision, table, items)));
    return items;
  }

  private static void read(Node decision, Node table, List<DiffItem> items) {
    Map<String, String> head = new LinkedHashMap<>();
    head.put("name", decision.attribute("name"));
    head.put("hit policy", table.attributes().getOrDefault("hitPolicy", "UNIQUE"));
    head.put("description", decision.textOf("description"));
    items.add(new DiffItem("table", decision.attribute("id"), "head", false, head));
    List<Node> inputs = table.named("input").toList();
    List<Node> outputs = table.named("output").toList();
    inputs.forEach(each -> items.add(input(each)));
    outputs.forEach(each -> items.add(output(each)));
    int number = 0;
    for (Node rule : table.named("rule").toList()) {
      number++;
      Map<String, String> cells = new LinkedHashMap<>();
      cells(inputs, rule.named("inputEntry").toList(), cells);
      cells(outputs, rule.named("outputEntry").toList(), cells);
      cells.put("description", rule.textOf("description"));
      String id = rule.attributes().getOrDefault("id", "row " + number);
      items.add(new DiffItem("row", id, "row " + number, true, cells));
    }
  }

  private static DiffItem input(Node column) {
    Node expression = column.named("inputExpression").findFirst().orElse(Node.named("", ""));
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("asks", expression.textOf("text"));
    parts.put("label", column.attribute("label"));
    parts.put("type", expression.attribute("typeRef"));
    return new DiffItem("column", column.attribute("id"), heading(column), false, parts);
  }

  private static DiffItem output(Node column) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("answers", column.attribute("name"));
    parts.put("label", column.attribute("label"));
    parts.put("type", column.attribute("typeRef"));
    return new DiffItem("column", column.attribute("id"), heading(column), false, parts);
  }

  private static void cells(List<Node> columns, List<Node> entries, Map<String, String> cells) {
    for (int at = 0; at < entries.size(); at++) {
      String heading = at < columns.size() ? heading(columns.get(at)) : "column " + (at + 1);
      cells.merge(heading, entries.get(at).textOf("text"), (one, other) -> one + " | " + other);
    }
  }

  private static String heading(Node column) {
    if (!column.attribute("label").isEmpty()) {
      return column.attribute("label");
    }
    return column.name().equals("output")
        ? column.attribute("name")
        : column.named("inputExpression").findFirst().map(each -> each.textOf("text")).orElse("");
  }
}
