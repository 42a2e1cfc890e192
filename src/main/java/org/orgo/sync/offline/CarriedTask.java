package org.orgo.sync.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A task as it looks on the node: what came with the bundle, and what was done to it since. */
public final class CarriedTask {

  private final UUID id;
  private final ObjectNode fields;
  private final List<String> comments = new ArrayList<>();
  private boolean touched;

  CarriedTask(JsonNode line) {
    this.id = UUID.fromString(line.path("task_id").asText());
    this.fields = line.deepCopy();
  }

  /** One that was opened here; which diagram it will live in is the server's to say. */
  CarriedTask(UUID id, JsonNode details) {
    this.id = id;
    this.fields = JsonNodeFactory.instance.objectNode();
    fields.setAll((ObjectNode) details);
    fields.put("status", "PENDING");
    this.touched = true;
  }

  public UUID id() {
    return id;
  }

  /** The first characters of its id, by which people name it here. */
  public String ref() {
    return id.toString().substring(0, 8);
  }

  /** What a field says; empty where it says nothing. */
  public String field(String name) {
    return fields.path(name).asText("");
  }

  public String title() {
    return field("title");
  }

  public String status() {
    return field("status");
  }

  public Integer version() {
    return fields.has("version") ? fields.path("version").asInt() : null;
  }

  public List<String> comments() {
    return List.copyOf(comments);
  }

  /** Whether something was done to it here that the server has not answered. */
  public boolean isTouched() {
    return touched;
  }

  boolean isAt(JsonNode transition) {
    return !field("wait_state").isEmpty()
        && transition.path("definition_version").asText().equals(field("definition_version"))
        && transition.path("from").asText().equals(field("wait_state"));
  }

  void said(String words) {
    comments.add(words);
  }

  /** Lets it look as after this operation. */
  void after(JsonNode operation, JsonNode transition) {
    touched = true;
    switch (operation.path("kind").asText()) {
      case "COMMENT" -> comments.add(operation.path("new_value").asText());
      case "FIELD" ->
          fields.put(operation.path("field").asText(), operation.path("new_value").asText());
      case "MOVE" -> {
        fields.put("status", operation.path("new_value").asText());
        fields.set("wait_state", transition == null ? null : transition.get("to"));
      }
      default -> {
        // it was made by it
      }
    }
  }
}
