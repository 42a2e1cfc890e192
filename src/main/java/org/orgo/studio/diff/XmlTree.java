package org.orgo.studio.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.orgo.engine.deployment.allowlist.HardenedXml;
import org.orgo.engine.deployment.allowlist.UnreadableXml;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A file of XML as a tree of plain values; files of strangers are bounded. */
final class XmlTree extends DefaultHandler {

  private static final int MAX_ELEMENTS = 60_000;
  private static final int MAX_DEPTH = 100;

  /** An element by its local name. */
  record Node(String name, Map<String, String> attributes, List<Node> children, StringBuilder own) {

    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }

    String text() {
      return own.toString().strip();
    }

    Stream<Node> named(String child) {
      return children.stream().filter(each -> each.name().equals(child));
    }

    /** The text of the first such child, or the empty text. */
    String textOf(String child) {
      return named(child).findFirst().map(Node::text).orElse("");
    }

    Stream<Node> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }
  }

  private final Deque<Node> open = new ArrayDeque<>();
  private Node root;
  private int count;

  private XmlTree() {}

  /** Empty when it is no XML, or more than anybody draws. */
  static Optional<Node> of(byte[] content) {
    XmlTree tree = new XmlTree();
    try {
      HardenedXml.read(content, tree);
    } catch (UnreadableXml unreadable) {
      return Optional.empty();
    }
    return Optional.ofNullable(tree.root);
  }

  @Override
  public void startElement(String namespace, String name, String prefixed, Attributes attributes)
      throws SAXException {
    if (++count > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
      throw new SAXException("more than is compared");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int at = 0; at < attributes.getLength(); at++) {
      values.put(attributes.getLocalName(at), attributes.getValue(at));
    }
    Node node = new Node(name, values, new ArrayList<>(), new StringBuilder());
    if (open.isEmpty()) {
      root = node;
    } else {
      open.peek().children().add(node);
    }
    open.push(node);
  }

  @Override
  public void endElement(String namespace, String name, String prefixed) {
    open.pop();
  }

  @Override
  public void characters(char[] text, int start, int length) {
    open.peek().own().append(text, start, length);
  }
}
