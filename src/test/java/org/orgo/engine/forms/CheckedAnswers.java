package org.orgo.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.orgo.platform.refusals.FieldError;

/** What the server says to the answers of a form that is not deployed. */
public final class CheckedAnswers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CheckedAnswers() {}

  public static List<String> refused(String form, String answers) {
    try {
      ObjectNode given = (ObjectNode) JSON.readTree(answers);
      return FormFields.of((ObjectNode) JSON.readTree(form)).stream()
          .flatMap(field -> field.check(given.get(field.key())).stream())
          .map(FieldError::message)
          .toList();
    } catch (JsonProcessingException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }
}
