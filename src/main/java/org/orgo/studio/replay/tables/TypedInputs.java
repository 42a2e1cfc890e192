package org.orgo.studio.replay.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** Inputs of a table as a person or program types them: texts, numbers, flags, lists of texts. */
final class TypedInputs {

  private static final int MAX_INPUTS = 50;
  private static final int MAX_LIST = 200;
  private static final int MAX_TEXT = 4_000;

  private TypedInputs() {}

  /**
   * What is left empty is not told to the table.
   *
   * @throws InvalidRequest naming the input at fault
   */
  static Map<String, Object> checked(Map<String, Object> inputs) {
    if (inputs == null || inputs.size() > MAX_INPUTS) {
      throw new InvalidRequest(
          FieldError.of("inputs", "must be an object with at most " + MAX_INPUTS + " inputs"));
    }
    Map<String, Object> told = new LinkedHashMap<>();
    inputs.forEach(
        (name, value) -> {
          if (value != null) {
            if (!isPlain(value)) {
              throw new InvalidRequest(
                  FieldError.of(
                      "inputs." + name, "must be a text, a number, a flag or a list of texts"));
            }
            told.put(name, value);
          }
        });
    return told;
  }

  private static boolean isPlain(Object value) {
    return value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof String text && text.length() <= MAX_TEXT
        || value instanceof List<?> list
            && list.size() <= MAX_LIST
            && list.stream()
                .allMatch(each -> each instanceof String text && text.length() <= MAX_TEXT);
  }
}
