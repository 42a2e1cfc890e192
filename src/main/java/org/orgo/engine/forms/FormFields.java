package org.orgo.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Finds the input fields of a form, including those inside groups. */
final class FormFields {

  private FormFields() {}

  static List<FormField> of(ObjectNode schema) {
    List<FormField> fields = new ArrayList<>();
    collect(schema.path("components"), fields);
    return fields;
  }

  private static void collect(JsonNode components, List<FormField> fields) {
    for (JsonNode component : components) {
      if (component.hasNonNull("key") && !component.path("disabled").asBoolean(false)) {
        fields.add(new FormField(component));
      }
      collect(component.path("components"), fields);
    }
  }
}
