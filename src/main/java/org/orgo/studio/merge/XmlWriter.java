package org.orgo.studio.merge;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.orgo.studio.diff.XmlNamespaces;
import org.orgo.studio.diff.XmlTree.Node;

/** Writes a tree as a file, one element on a line. */
final class XmlWriter {

  private final StringBuilder written = new StringBuilder();
  private final XmlNamespaces namespaces = new XmlNamespaces();

  private XmlWriter() {}

  static byte[] write(Node root) {
    XmlWriter writer = new XmlWriter();
    root.all().forEach(each -> each.namespaces().values().forEach(writer::know));
    writer.written.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.write(root, 0);
    return writer.written.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void know(String namespace) {
    if (!namespace.isEmpty()) {
      namespaces.prefix(namespace);
    }
  }

  private void write(Node node, int depth) {
    String name = name(node.namespace(), node.name());
    written.append("  ".repeat(depth)).append('<').append(name);
    if (depth == 0) {
      namespaces.prefixes().forEach(this::declare);
    }
    node.attributes()
        .forEach(
            (key, value) ->
                attribute(name(node.namespaces().getOrDefault(key, ""), local(key)), value));
    if (node.children().isEmpty() && node.own().isEmpty()) {
      written.append(" />\n");
      return;
    }
    written.append('>');
    if (node.children().isEmpty()) {
      text(node.own().toString());
    } else {
      written.append('\n');
      node.children().forEach(each -> write(each, depth + 1));
      written.append("  ".repeat(depth));
    }
    written.append("</").append(name).append(">\n");
  }

  private void declare(String namespace, String prefix) {
    attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
  }

  private void attribute(String name, String value) {
    written.append(' ').append(name).append("=\"");
    escape(value, Map.of('"', "&quot;", '\n', "&#10;", '\t', "&#9;"));
    written.append('"');
  }

  private void text(String value) {
    escape(value, Map.of());
  }

  private void escape(String value, Map<Character, String> more) {
    for (int at = 0; at < value.length(); at++) {
      char each = value.charAt(at);
      String escaped =
          switch (each) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            default -> more.get(each);
          };
      if (escaped == null) {
        written.append(each);
      } else {
        written.append(escaped);
      }
    }
  }

  private String name(String namespace, String local) {
    String prefix = namespace.isEmpty() ? "" : namespaces.prefix(namespace);
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static String local(String key) {
    return key.substring(key.indexOf(':') + 1);
  }
}
