package org.orgo.engine.deployment.allowlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements and attributes a kind of model may use. Read from a list with lines such as <code>
 * bpmn:userTask id name camunda:asyncBefore</code>; whatever is not listed is refused.
 */
final class AllowList {

  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, Set<String>> attributesByElement = new HashMap<>();

  static AllowList named(String resource) {
    try (InputStream stream = AllowList.class.getResourceAsStream(resource)) {
      AllowList list = new AllowList();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(list::read);
      return list;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean allowsElement(String namespace, String name) {
    return attributesByElement.containsKey(qualified(namespace, name));
  }

  boolean allowsAttribute(
      String elementNamespace, String element, String namespace, String attribute) {
    Set<String> attributes = attributesByElement.get(qualified(elementNamespace, element));
    return attributes.contains(namespace.isEmpty() ? attribute : qualified(namespace, attribute));
  }

  /** The short name of an element or attribute; for an unknown namespace the namespace itself. */
  String qualified(String namespace, String name) {
    return prefixes.getOrDefault(namespace, "{" + namespace + "}") + ":" + name;
  }

  private void read(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (words.get(0).equals("namespace")) {
      prefixes.put(words.get(2), words.get(1));
    } else {
      attributesByElement.put(words.get(0), new HashSet<>(words.subList(1, words.size())));
    }
  }
}
