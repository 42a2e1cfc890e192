package org.orgo.studio.merge;

import java.util.Map;
import org.orgo.studio.diff.XmlTree.Node;

/** Lets elements name the flows that come to them and leave them, as the flows say it. */
final class FlowEnds {

  private FlowEnds() {}

  static void write(Map<String, Node> elements) {
    for (String direction : new String[] {"incoming", "outgoing"}) {
      String end = direction.equals("incoming") ? "targetRef" : "sourceRef";
      elements.values().stream()
          .filter(each -> each.name().equals("sequenceFlow"))
          .forEach(flow -> name(flow, direction, elements.get(flow.attribute(end))));
    }
  }

  private static void name(Node flow, String direction, Node at) {
    if (at != null) {
      Node name = Node.named(direction, at.namespace());
      name.own().append(flow.attribute("id"));
      at.children().add(name);
    }
  }
}
