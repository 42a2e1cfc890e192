package org.orgo.studio.merge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orgo.studio.diff.XmlTree.Node;

/** What an element says by itself: attributes, and what belongs to it without being an item. */
final class XmlParts {

  /** Where it is. */
  static final String IN = "inside";

  /** Which element it is. */
  static final String IS = "element";

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final String DETAIL = "detail ";
  private static final String EXTENSION = "extension ";
  private static final String PROPERTY = "property ";

  /** Said by the flows themselves, and written anew. */
  private static final Set<String> REPEATED = Set.of("incoming", "outgoing");

  private static final Set<String> NAMING = Set.of("default", "bpmnElement");

  private XmlParts() {}

  /** Whether an element is an item, and no detail of the one around it. */
  static boolean isItem(Node element, Node around) {
    if (element.name().equals("rule")) {
      return true;
    }
    return element.attributes().containsKey("id")
        && !Set.of("input", "output", "rule").contains(around.name())
        && !element.name().endsWith("EventDefinition")
        && !element.name().endsWith("Expression")
        && !element.name().endsWith("LoopCharacteristics")
        && !Set.of("documentation", "extensionElements").contains(element.name());
  }

  static Map<String, MergePart> of(Node element, Node around, String parent) {
    Map<String, MergePart> parts = new LinkedHashMap<>();
    if (parent != null) {
      parts.put(IN, new MergePart(null, parent, parent, Set.of(parent), null, false));
    }
    parts.put(IS, new MergePart(null, element.name(), element.namespace(), Set.of(), null, false));
    element
        .attributes()
        .forEach(
            (name, value) -> {
              if (!name.equals("id")) {
                parts.put(name, attribute(element, name, value));
              }
            });
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Node child : element.children()) {
      if (child.name().equals("extensionElements")) {
        child.children().forEach(each -> extension(each, parts, numbers));
      } else if (!isItem(child, element) && !REPEATED.contains(child.name())) {
        detail(child, child.name(), DETAIL, parts, numbers);
      }
    }
    if (!element.text().isEmpty()) {
      parts.put("text", MergePart.of("text", element.text(), element.text()));
    }
    return parts;
  }

  private static void extension(
      Node child, Map<String, MergePart> parts, Map<String, Integer> numbers) {
    if (child.name().equals("properties")) {
      child
          .children()
          .forEach(
              each -> {
                String name = each.attribute("name");
                parts.put(PROPERTY + name, MergePart.of(name, each.attribute("value"), each));
              });
    } else {
      detail(child, child.name(), EXTENSION, parts, numbers);
    }
  }

  private static void detail(
      Node child,
      String name,
      String kind,
      Map<String, MergePart> parts,
      Map<String, Integer> numbers) {
    if (child.name().equals("flowNodeRef")) {
      String key = child.text();
      parts.put(
          DETAIL + "flowNodeRef " + key, new MergePart(name, key, child, Set.of(key), null, false));
      return;
    }
    int number = numbers.merge(kind + name, 1, Integer::sum);
    String key = kind + name + (number == 1 ? "" : " " + number);
    parts.put(key, MergePart.of(name, said(child), child).referring(references(child)));
  }

  private static MergePart attribute(Node element, String name, String value) {
    String space = element.namespaces().getOrDefault(name, "");
    MergePart part = MergePart.of(name, value, space);
    return name.endsWith("Ref") || NAMING.contains(name) ? part.referring(Set.of(value)) : part;
  }

  private static Set<String> references(Node child) {
    Set<String> found = new LinkedHashSet<>();
    child
        .all()
        .forEach(
            each ->
                each.attributes()
                    .forEach(
                        (name, value) -> {
                          if (name.endsWith("Ref")) {
                            found.add(value);
                          } else if (name.equals("href") && value.startsWith("#")) {
                            found.add(value.substring(1));
                          }
                        }));
    return found;
  }

  /** By which two are compared: everything but ids of details, and how it is written. */
  static String said(Node node) {
    String attributes =
        node.attributes().entrySet().stream()
            .filter(each -> !each.getKey().equals("id"))
            .map(each -> each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining("; "));
    String children =
        node.children().stream()
            .map(each -> each.name().equals("text") ? said(each) : each.name() + " " + said(each))
            .collect(Collectors.joining("; "));
    return Stream.of(attributes, children, node.children().isEmpty() ? node.text() : "")
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** Gives an element what its parts say. */
  static void write(Map<String, MergePart> parts, Node element) {
    Node extensions = Node.named("extensionElements", element.namespace());
    Node properties = Node.named("properties", CAMUNDA);
    parts.forEach(
        (key, part) -> {
          if (key.equals(IN) || key.equals(IS) || part.silent() || part.column() != null) {
            return;
          }
          if (key.startsWith(PROPERTY)) {
            properties.children().add((Node) part.written());
          } else if (key.startsWith(EXTENSION)) {
            extensions.children().add((Node) part.written());
          } else if (part.written() instanceof Node detail) {
            element.children().add(detail);
          } else if (key.equals("text")) {
            element.own().append(part.value());
          } else {
            element.attributes().put(key, part.value());
            if (!"".equals(part.written())) {
              element.namespaces().put(key, (String) part.written());
            }
          }
        });
    if (!properties.children().isEmpty()) {
      extensions.children().add(0, properties);
    }
    if (!extensions.children().isEmpty()) {
      element.children().add(extensions);
    }
  }
}
