package org.orgo.engine.deployment.allowlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The elements and attributes a kind of model may use. Read from a list with lines such as <code>
 * bpmn:userTask id name startQuantity=1</code>; whatever is not listed is refused, and the list
 * beside it says what to use instead.
 */
final class AllowList {

  private static final String REMEDY =
      "Remove it; only what the list of allowed parts names is run";

  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, List<String>> sets = new HashMap<>();
  private final Map<String, Map<String, Set<String>>> attributesByElement = new HashMap<>();
  private final Map<String, List<String>> sections = new LinkedHashMap<>();
  private final Map<String, String> remedies = new LinkedHashMap<>();

  private AllowList() {}

  /**
   * @param kind {@code bpmn} or {@code dmn}
   */
  static AllowList of(String kind) {
    AllowList list = new AllowList();
    lines(kind + ".allowed").forEach(list::read);
    lines(kind + ".refused").forEach(list::readRefused);
    return list;
  }

  boolean allowsElement(String namespace, String name) {
    return attributesByElement.containsKey(qualified(namespace, name));
  }

  /**
   * @param attribute its short name
   */
  boolean allowsAttribute(String element, String attribute) {
    return attributesByElement.get(element).containsKey(attribute);
  }

  boolean allowsValue(String element, String attribute, String value) {
    Set<String> values = attributesByElement.get(element).get(attribute);
    return values.isEmpty() || values.contains(value.strip());
  }

  /** The short name of an element or attribute; for an unknown namespace the namespace itself. */
  String qualified(String namespace, String name) {
    return prefixes.getOrDefault(namespace, "{" + namespace + "}") + ":" + name;
  }

  /** What to use instead of a part that is not allowed. */
  String remedy(String namespace, String part) {
    return Stream.of(part, "namespace " + namespace)
        .map(remedies::get)
        .filter(found -> found != null)
        .findFirst()
        .orElse(REMEDY);
  }

  /** By heading, each with the elements below it. */
  Map<String, List<String>> sections() {
    return sections;
  }

  /** The attributes of an element and, where they are limited, their values. */
  Map<String, Set<String>> attributesOf(String element) {
    return new TreeMap<>(attributesByElement.get(element));
  }

  /** What to use instead, by refused part. */
  Map<String, String> remedies() {
    return remedies;
  }

  private void read(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    switch (words.get(0)) {
      case "namespace" -> prefixes.put(words.get(2), words.get(1));
      case "set" -> sets.put(words.get(1), words.subList(2, words.size()));
      case "==" -> sections.put(line.substring(2).strip(), new ArrayList<>());
      default -> element(words.get(0), words.subList(1, words.size()));
    }
  }

  private void element(String name, List<String> attributes) {
    sections.values().stream().reduce((one, later) -> later).ifPresent(last -> last.add(name));
    Map<String, Set<String>> allowed = new HashMap<>();
    attributes.stream()
        .flatMap(each -> sets.getOrDefault(each, List.of(each)).stream())
        .map(each -> each.split("=", 2))
        .forEach(
            each ->
                allowed.put(each[0], each.length == 1 ? Set.of() : Set.of(each[1].split("\\|"))));
    attributesByElement.put(name, allowed);
  }

  private void readRefused(String line) {
    String[] words = line.strip().split("\\s+", 2);
    if (words[0].equals("namespace")) {
      String[] named = words[1].split("\\s+", 3);
      remedies.put("namespace " + named[1], named[2]);
    } else {
      remedies.put(words[0], words[1]);
    }
  }

  private static Stream<String> lines(String resource) {
    try (InputStream stream = AllowList.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
