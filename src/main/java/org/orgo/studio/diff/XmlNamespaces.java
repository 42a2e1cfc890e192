package org.orgo.studio.diff;

import java.util.LinkedHashMap;
import java.util.Map;

/** The prefixes by which the namespaces of diagrams and tables are written, whoever wrote them. */
public final class XmlNamespaces {

  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private static final Map<String, String> KNOWN =
      Map.of(
          "http://www.omg.org/spec/BPMN/20100524/MODEL",
          "bpmn",
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "bpmndi",
          "http://www.omg.org/spec/DD/20100524/DC",
          "dc",
          "http://www.omg.org/spec/DD/20100524/DI",
          "di",
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "",
          "https://www.omg.org/spec/DMN/20191111/DMNDI/",
          "dmndi",
          "http://camunda.org/schema/1.0/bpmn",
          "camunda",
          "http://camunda.org/schema/1.0/dmn",
          "camunda",
          INSTANCE,
          "xsi");

  private final Map<String, String> prefixes = new LinkedHashMap<>();

  /** The prefix for a namespace, the same one each time. */
  public String prefix(String namespace) {
    return prefixes.computeIfAbsent(namespace, this::free);
  }

  /** By namespace, all that were asked for. */
  public Map<String, String> prefixes() {
    return prefixes;
  }

  private String free(String namespace) {
    String known = KNOWN.get(namespace);
    if (known != null && !prefixes.containsValue(known)) {
      return known;
    }
    int number = 1;
    while (prefixes.containsValue("ns" + number)) {
      number++;
    }
    return "ns" + number;
  }

  /** A type that is named with the prefix of its file is named with the usual one. */
  static String value(String space, String name, String value, Map<String, String> prefixes) {
    int colon = value.indexOf(':');
    if (!INSTANCE.equals(space) || !name.equals("type")) {
      return value;
    }
    String known = KNOWN.get(prefixes.getOrDefault(colon < 0 ? "" : value.substring(0, colon), ""));
    String local = value.substring(colon + 1);
    return known == null ? value : known.isEmpty() ? local : known + ":" + local;
  }
}
