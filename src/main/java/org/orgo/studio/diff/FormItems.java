package org.orgo.studio.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A form as its fields. */
final class FormItems {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Where it is placed, and which editor wrote it. */
  private static final Set<String> UNSAID =
      Set.of("id", "layout", "components", "exporter", "schemaVersion");

  private FormItems() {}

  static Optional<List<DiffItem>> of(byte[] content) {
    try {
      JsonNode form = JSON.readTree(content);
      return form instanceof ObjectNode object ? Optional.of(read(object)) : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  private static List<DiffItem> read(ObjectNode form) {
    List<DiffItem> items = new ArrayList<>();
    items.add(
        new DiffItem(
            "form", form.path("id").asText(), form.path("id").asText(), false, parts(form)));
    int number = 0;
    for (JsonNode field : form.path("components")) {
      number++;
      String id = field.path("key").asText(field.path("id").asText("field " + number));
      items.add(new DiffItem("field", id, "field %d".formatted(number), true, parts(field)));
    }
    return items;
  }

  private static Map<String, String> parts(JsonNode node) {
    Map<String, String> parts = new LinkedHashMap<>();
    node.properties().stream()
        .filter(each -> !UNSAID.contains(each.getKey()))
        .forEach(each -> JsonParts.flatten(each.getValue(), each.getKey(), parts));
    return parts;
  }
}
