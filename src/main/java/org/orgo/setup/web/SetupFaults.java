package org.orgo.setup.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.web.Texts;

/** What is wrong with answers, by field, in the reader's language. */
final class SetupFaults {

  private SetupFaults() {}

  static Map<String, String> of(InvalidRequest refused, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (FieldError error : refused.errors()) {
      errors.put(
          error.field(), texts.get(error.wording().key(), error.wording().values().toArray()));
    }
    return errors;
  }
}
