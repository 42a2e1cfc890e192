package org.orgo.studio.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.orgo.studio.diff.XmlTree.Node;

/** A diagram as its elements; where they are drawn is no difference. */
final class DiagramItems {

  private static final Set<String> DRAWING = Set.of("BPMNDiagram");

  /** Said by the flows themselves. */
  private static final Set<String> REPEATED = Set.of("incoming", "outgoing", "flowNodeRef");

  private DiagramItems() {}

  static Optional<List<DiffItem>> of(byte[] content) {
    return XmlTree.of(content)
        .map(
            root -> {
              List<DiffItem> items = new ArrayList<>();
              root.children().stream()
                  .filter(each -> !DRAWING.contains(each.name()))
                  .forEach(each -> read(each, items));
              return items;
            });
  }

  private static void read(Node element, List<DiffItem> items) {
    Map<String, String> parts = new TreeMap<>();
    parts(element, "", parts, items);
    String id = element.attribute("id");
    parts.remove("id");
    String name = element.attribute("name");
    items.add(new DiffItem(element.name(), id, name.isEmpty() ? id : name, false, parts));
  }

  /** What has an id is an item of its own; the rest belongs to the element around it. */
  private static void parts(
      Node element, String before, Map<String, String> parts, List<DiffItem> items) {
    element.attributes().forEach((name, value) -> parts.put(before + name, value));
    for (Node child : element.children()) {
      if (REPEATED.contains(child.name())) {
        continue;
      }
      if (child.attributes().containsKey("id") && !isDetail(child)) {
        read(child, items);
      } else {
        detail(child, before, parts, items);
      }
    }
    if (!element.text().isEmpty()) {
      parts.put(
          before.isEmpty() ? "text" : before.substring(0, before.length() - 1), element.text());
    }
  }

  /** A property of ours is called by its own name. */
  private static void detail(
      Node child, String before, Map<String, String> parts, List<DiffItem> items) {
    if (child.name().equals("property")) {
      parts.put(child.attribute("name"), child.attribute("value"));
    } else if (Set.of("extensionElements", "properties").contains(child.name())) {
      child.children().forEach(each -> detail(each, before, parts, items));
    } else {
      parts(child, before + child.name() + " ", parts, items);
    }
  }

  private static boolean isDetail(Node child) {
    return child.name().endsWith("EventDefinition") || child.name().endsWith("Expression");
  }
}
