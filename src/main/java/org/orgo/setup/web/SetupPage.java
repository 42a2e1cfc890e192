package org.orgo.setup.web;

import java.util.List;
import java.util.Map;
import org.orgo.web.Layout;

/**
 * The questions as a form.
 *
 * @param code the code that opened it, sent along with the answers
 * @param errors what is wrong, by field, in the reader's language
 */
public record SetupPage(
    Layout layout, String code, List<SetupPart> parts, Map<String, String> errors) {

  /** Questions that belong together; its name is the message {@code setup.part.<key>}. */
  public record SetupPart(String key, List<SetupField> fields) {}

  /**
   * @param type of the input; {@code select} where there are choices
   * @param choices the only answers, or what is proposed
   */
  public record SetupField(
      String name, String type, String value, boolean required, List<String> choices) {}
}
