package org.orgo.tasklist.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** The answers to a Camunda Form, as its page sends them in one field. */
public final class SubmittedForm {

  private SubmittedForm() {}

  /** Null when there are none. */
  public static ObjectNode read(String form, ObjectMapper json) {
    try {
      return form != null && json.readTree(form) instanceof ObjectNode answers ? answers : null;
    } catch (JsonProcessingException broken) {
      throw new InvalidRequest(FieldError.of("form", "has the wrong form"));
    }
  }
}
