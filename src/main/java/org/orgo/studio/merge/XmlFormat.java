package org.orgo.studio.merge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orgo.studio.diff.XmlTree;
import org.orgo.studio.diff.XmlTree.Node;

/** Diagrams and tables. */
final class XmlFormat implements MergeFormat {

  @Override
  public Optional<XmlItems> read(byte[] content) {
    return XmlTree.of(content).filter(root -> root.name().equals("definitions")).map(XmlItems::new);
  }

  @Override
  public byte[] write(Map<String, MergeItem> items, Read own, Read shared) {
    Map<String, Node> elements = new LinkedHashMap<>();
    Node root = null;
    items.forEach((key, item) -> elements.put(key, element(item)));
    for (MergeItem item : items.values()) {
      if (item.what().equals("row")) {
        new RowCells(items).write(item, elements.get(item.key()));
      }
      if (item.parent() == null) {
        root = elements.get(item.key());
      }
    }
    FlowEnds.write(elements);
    for (MergeItem item : items.values()) {
      if (item.parent() != null) {
        elements.get(item.parent()).children().add(elements.get(item.key()));
      }
    }
    elements.values().forEach(SchemaOrder::sort);
    root.children().addAll(Drawings.of(items, (XmlItems) own, (XmlItems) shared));
    uniqueIds(root);
    return XmlWriter.write(root);
  }

  private static Node element(MergeItem item) {
    MergePart is = item.parts().get(XmlParts.IS);
    Node element = Node.named(is.value(), (String) is.written());
    if (!item.id().isEmpty()) {
      element.attributes().put("id", item.id());
    }
    XmlParts.write(item.parts(), element);
    return element;
  }

  /** Cells and shapes of two authors may have been given the same ids; nothing names them. */
  private static void uniqueIds(Node root) {
    Set<String> known = new HashSet<>();
    List<Node> all = root.all().filter(each -> each.attributes().containsKey("id")).toList();
    for (Node each : all) {
      String id = each.attribute("id");
      String free = id;
      for (int number = 2; !known.add(free); number++) {
        free = id + "_" + number;
      }
      each.attributes().put("id", free);
    }
  }
}
