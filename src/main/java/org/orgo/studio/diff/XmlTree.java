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
public final class XmlTree extends DefaultHandler {

  private static final int MAX_ELEMENTS = 60_000;
  private static final int MAX_DEPTH = 100;

  /**
   * An element by its local name.
   *
   * @param namespaces of those of its attributes that have one, and of itself under the empty name
   */
  public record Node(
      String name,
      Map<String, String> attributes,
      List<Node> children,
      StringBuilder own,
      Map<String, String> namespaces) {

    /** One that says nothing yet. */
    public static Node named(String name, String namespace) {
      Map<String, String> namespaces = new LinkedHashMap<>();
      namespaces.put("", namespace);
      return new Node(
          name, new LinkedHashMap<>(), new ArrayList<>(), new StringBuilder(), namespaces);
    }

    public String namespace() {
      return namespaces.getOrDefault("", "");
    }

    public String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }

    public String text() {
      return own.toString().strip();
    }

    public Stream<Node> named(String child) {
      return children.stream().filter(each -> each.name().equals(child));
    }

    /** The text of the first such child, or the empty text. */
    public String textOf(String child) {
      return named(child).findFirst().map(Node::text).orElse("");
    }

    public Stream<Node> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }
  }

  private final Deque<Node> open = new ArrayDeque<>();
  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private Node root;
  private int count;

  private XmlTree() {}

  /** Empty when it is no XML, or more than anybody draws. */
  public static Optional<Node> of(byte[] content) {
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
    Node node = Node.named(name, namespace);
    for (int at = 0; at < attributes.getLength(); at++) {
      add(node, attributes, at);
    }
    if (open.isEmpty()) {
      root = node;
    } else {
      open.peek().children().add(node);
    }
    open.push(node);
  }

  /** Under its local name, unless another one has that. */
  private void add(Node node, Attributes attributes, int at) {
    String space = attributes.getURI(at);
    String name = attributes.getLocalName(at);
    if (node.attributes().containsKey(name)) {
      name = attributes.getQName(at);
    }
    node.attributes()
        .put(name, XmlNamespaces.value(space, name, attributes.getValue(at), prefixes));
    if (!space.isEmpty()) {
      node.namespaces().put(name, space);
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String namespace) {
    prefixes.put(prefix, namespace);
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
