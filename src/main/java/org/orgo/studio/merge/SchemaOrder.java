package org.orgo.studio.merge;

import java.util.Comparator;
import java.util.List;
import org.orgo.studio.diff.XmlTree.Node;

/** The order in which the schemas of diagrams and tables want the children of an element. */
final class SchemaOrder {

  private static final List<String> FIRST =
      List.of(
          "documentation",
          "description",
          "extensionElements",
          "incoming",
          "outgoing",
          "laneSet",
          "variable");

  private static final List<String> LAST =
      List.of("input", "output", "annotation", "rule", "decisionTable");

  private SchemaOrder() {}

  static void sort(Node element) {
    element.children().sort(Comparator.comparingInt(each -> rank(each.name())));
  }

  private static int rank(String name) {
    int first = FIRST.indexOf(name);
    if (first >= 0) {
      return first;
    }
    return FIRST.size() + 1 + LAST.indexOf(name);
  }
}
