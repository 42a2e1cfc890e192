package org.orgo.studio.web.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form of many fields. */
record FormValues(MultiValueMap<String, String> typed) {

  String text(String name) {
    String value = typed.getFirst(name);
    return value == null ? "" : value.strip();
  }

  List<String> all(String name) {
    return typed.getOrDefault(name, List.of());
  }

  /** The lines of a text area; what stands between commas counts as lines too. */
  static List<String> lines(String text) {
    return Arrays.stream(text.split("[\\r\\n,]+"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** The texts of a list, whatever else is there. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    Stream.of(list)
        .filter(JsonNode::isArray)
        .forEach(array -> array.forEach(each -> texts.add(each.asText())));
    return texts;
  }

  static void add(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }
}
