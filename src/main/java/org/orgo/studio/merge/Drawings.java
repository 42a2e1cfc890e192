package org.orgo.studio.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.studio.diff.XmlTree.Node;

/** Draws what is merged: each element where its side drew it, in the frames of the shared file. */
final class Drawings {

  private Drawings() {}

  static List<Node> of(Map<String, MergeItem> items, XmlItems own, XmlItems shared) {
    List<Node> frames = new ArrayList<>();
    Map<String, Node> planes = new LinkedHashMap<>();
    for (XmlItems side : List.of(shared, own)) {
      for (Node drawing : side.drawings()) {
        Node frame = empty(drawing);
        Map<String, Node> its = XmlItems.planes(List.of(frame));
        boolean isNew =
            its.keySet().stream()
                .anyMatch(
                    shown ->
                        !planes.containsKey(shown)
                            && (shown.isEmpty() || items.containsKey(shown)));
        if (isNew) {
          frames.add(frame);
          its.forEach(planes::putIfAbsent);
        }
      }
    }
    if (!planes.isEmpty()) {
      items.values().forEach(item -> draw(item, planes));
    }
    return frames;
  }

  private static void draw(MergeItem item, Map<String, Node> planes) {
    item.parts()
        .forEach(
            (key, part) -> {
              if (key.startsWith(XmlItems.DRAWN)) {
                String plane = key.substring(XmlItems.DRAWN.length());
                planes
                    .getOrDefault(plane, planes.values().iterator().next())
                    .children()
                    .add((Node) part.written());
              }
            });
  }

  /** Without what is drawn in it. */
  private static Node empty(Node node) {
    Node copy =
        new Node(
            node.name(),
            new LinkedHashMap<>(node.attributes()),
            new ArrayList<>(),
            new StringBuilder(node.own()),
            node.namespaces());
    node.children().stream()
        .filter(each -> XmlItems.shown(each).isEmpty() || each.name().endsWith("Plane"))
        .forEach(each -> copy.children().add(empty(each)));
    return copy;
  }
}
