package org.orgo.studio.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orgo.studio.diff.XmlTree.Node;

/** A diagram or a table as its elements, columns and rows; each with where it is drawn. */
final class XmlItems implements MergeFormat.Read {

  static final String DRAWN = "drawn in ";
  private static final Set<String> DRAWINGS = Set.of("BPMNDiagram", "DMNDI");
  private static final Set<String> PLANES = Set.of("BPMNPlane", "DMNDiagram");

  private final Map<String, MergeItem> items = new LinkedHashMap<>();
  private final List<Node> drawings;

  XmlItems(Node root) {
    read(root, Node.named("", ""), null);
    this.drawings =
        root.children().stream().filter(each -> DRAWINGS.contains(each.name())).toList();
    drawings.forEach(this::readDrawn);
  }

  @Override
  public Map<String, MergeItem> items() {
    return items;
  }

  /** The drawings, with what is drawn in them. */
  List<Node> drawings() {
    return drawings;
  }

  /** Where shapes are in a drawing, by what it shows. */
  static Map<String, Node> planes(List<Node> drawings) {
    Map<String, Node> planes = new LinkedHashMap<>();
    drawings.stream()
        .flatMap(Node::all)
        .filter(each -> PLANES.contains(each.name()))
        .forEach(each -> planes.putIfAbsent(each.attribute("bpmnElement"), each));
    return planes;
  }

  static String shown(Node shape) {
    String element = shape.attribute("bpmnElement");
    return element.isEmpty() ? shape.attribute("dmnElementRef") : element;
  }

  private void read(Node element, Node around, String parent) {
    String key = key(element, parent);
    Map<String, MergePart> parts = XmlParts.of(element, around, parent);
    items.put(key, null); // before what is in it
    int row = 0;
    Map<String, List<Node>> columns =
        Map.of(
            "inputEntry", element.named("input").toList(),
            "outputEntry", element.named("output").toList());
    for (Node child : element.children()) {
      if (DRAWINGS.contains(child.name()) || !XmlParts.isItem(child, element)) {
        continue;
      }
      if (child.name().equals("rule")) {
        row++;
        readRow(child, element, row, key, columns);
      } else {
        read(child, element, key);
      }
    }
    String name = element.attributes().getOrDefault("label", element.attribute("name"));
    items.put(
        key,
        new MergeItem(
            key,
            what(element),
            element.attribute("id"),
            name.isEmpty() ? key : name,
            parent,
            false,
            parts));
  }

  private void readRow(
      Node rule, Node table, int number, String parent, Map<String, List<Node>> columns) {
    String place = "row " + number;
    String key = rule.attributes().containsKey("id") ? key(rule, parent) : parent + " " + place;
    Node plain = new Node("rule", rule.attributes(), others(rule), rule.own(), rule.namespaces());
    Map<String, MergePart> parts = XmlParts.of(plain, table, parent);
    columns.forEach((entry, heads) -> readCells(rule.named(entry).toList(), heads, parts));
    items.put(key, new MergeItem(key, "row", rule.attribute("id"), place, parent, true, parts));
  }

  private static void readCells(List<Node> cells, List<Node> heads, Map<String, MergePart> parts) {
    for (int at = 0; at < cells.size() && at < heads.size(); at++) {
      Node head = heads.get(at);
      String column = head.attribute("id");
      String heading = heading(head);
      String said = cells.get(at).textOf("text");
      parts.put("cell " + column, MergePart.of(heading, said, cells.get(at)).inColumn(column));
    }
  }

  private static List<Node> others(Node rule) {
    return rule.children().stream()
        .filter(each -> !Set.of("inputEntry", "outputEntry").contains(each.name()))
        .toList();
  }

  private static String heading(Node column) {
    String label = column.attribute("label");
    String name = label.isEmpty() ? column.attribute("name") : label;
    return name.isEmpty()
        ? column.named("inputExpression").findFirst().map(each -> each.textOf("text")).orElse("")
        : name;
  }

  private static String what(Node element) {
    return switch (element.name()) {
      case "input", "output" -> "column";
      case "decision", "decisionTable" -> "table";
      default -> element.name();
    };
  }

  private String key(Node element, String parent) {
    String id = element.attribute("id");
    String key = parent == null ? "" : id;
    String free = key;
    for (int number = 2; items.containsKey(free); number++) {
      free = key + " " + number;
    }
    return free;
  }

  private void readDrawn(Node drawing) {
    planes(List.of(drawing))
        .forEach((plane, node) -> node.children().forEach(shape -> readDrawn(shape, plane)));
  }

  private void readDrawn(Node shape, String plane) {
    MergeItem item = items.get(shown(shape));
    if (item != null) {
      item.parts()
          .putIfAbsent(DRAWN + plane, MergePart.of(null, XmlParts.said(shape), shape).silently());
    }
  }
}
