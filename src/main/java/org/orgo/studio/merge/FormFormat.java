package org.orgo.studio.merge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Forms: their fields by key, and what is said of the form itself. */
final class FormFormat implements MergeFormat {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String FORM = "";
  private static final String FIELDS = "components";
  private static final Set<String> SILENT = Set.of("id", "layout", "exporter", "schemaVersion");

  /** A form that was read. */
  record Form(Map<String, MergeItem> items) implements Read {}

  /** A value where it is in its field. */
  private record Leaf(List<String> path, JsonNode value) {}

  @Override
  public Optional<Form> read(byte[] content) {
    try {
      return JSON.readTree(content) instanceof ObjectNode form
          ? Optional.of(new Form(items(form)))
          : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] write(Map<String, MergeItem> items, Read own, Read shared) {
    ObjectNode form = JSON.createObjectNode();
    write(items.get(FORM), form);
    var fields = form.putArray(FIELDS);
    items.values().stream()
        .filter(each -> !each.key().equals(FORM))
        .forEach(each -> write(each, fields.addObject()));
    try {
      return JSON.writeValueAsBytes(form);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, MergeItem> items(ObjectNode form) {
    Map<String, MergeItem> items = new LinkedHashMap<>();
    String id = form.path("id").asText();
    items.put(FORM, new MergeItem(FORM, "form", id, id, null, false, parts(form)));
    int number = 0;
    for (JsonNode field : form.path(FIELDS)) {
      number++;
      String place = "field " + number;
      String key = field.path("key").asText(field.path("id").asText(place));
      String free = items.containsKey(key) ? key + " " + number : key;
      items.put(free, new MergeItem(free, "field", key, place, FORM, true, parts(field)));
    }
    return items;
  }

  private static Map<String, MergePart> parts(JsonNode node) {
    Map<String, MergePart> parts = new LinkedHashMap<>();
    node.properties().stream()
        .filter(each -> !each.getKey().equals(FIELDS))
        .forEach(each -> read(each.getValue(), List.of(each.getKey()), parts));
    return parts;
  }

  private static void read(JsonNode node, List<String> path, Map<String, MergePart> parts) {
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(
              each -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(each.getKey());
                read(each.getValue(), longer, parts);
              });
      return;
    }
    String name = String.join(".", path);
    String said = node.isTextual() ? node.asText() : node.toString();
    MergePart part = MergePart.of(name, said, new Leaf(path, node));
    parts.put(name, SILENT.contains(path.get(0)) ? part.silently() : part);
  }

  private static void write(MergeItem item, ObjectNode target) {
    for (MergePart part : item.parts().values()) {
      Leaf leaf = (Leaf) part.written();
      ObjectNode at = target;
      for (String step : leaf.path().subList(0, leaf.path().size() - 1)) {
        at = at.get(step) instanceof ObjectNode inner ? inner : at.putObject(step);
      }
      at.set(leaf.path().get(leaf.path().size() - 1), leaf.value());
    }
  }
}
