package org.orgo.stories;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people write into the forms of the shared lifecycle, for work of the type maintenance. */
final class FormAnswer {

  private FormAnswer() {}

  static ObjectNode to(String action) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    return switch (action) {
      case "hold" -> form.put("waiting_for", "A part from the supplier");
      case "fail" -> form.put("why_it_failed", "It cannot be repaired");
      case "complete" ->
          form.put("what_was_done", "New seal").put("asset", "Tap 12").put("cost", 4);
      default -> form;
    };
  }
}
