package org.orgo.studio.sandbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.signals.NewSignal;
import org.orgo.vocabulary.label.InvalidLabel;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;

/**
 * What is typed about a signal, as it was typed.
 *
 * @param kind {@code MAIL}, or {@code REPORT} for all that comes by form or program
 * @param fields of a domain, one in a line: its name, a colon and its value
 */
public record TryForm(
    String kind,
    String from,
    String to,
    String subject,
    String text,
    String type,
    String label,
    String fields) {

  static final TryForm EMPTY = new TryForm("MAIL", "", "", "", "", "", "", "");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** With nothing for what was not sent. */
  TryForm filled() {
    return new TryForm(
        filled(kind),
        filled(from),
        filled(to),
        filled(subject),
        filled(text),
        filled(type),
        filled(label),
        filled(fields));
  }

  private static String filled(String sent) {
    return sent == null ? "" : sent;
  }

  public boolean isMail() {
    return !"REPORT".equals(kind);
  }

  /**
   * @throws InvalidRequest naming the field that cannot be read
   */
  NewSignal signal() {
    // a mail names neither domain nor label
    return isMail()
        ? new NewSignal(SignalSource.EMAIL, subject, text, from, to, null, null, null, null, null)
        : new NewSignal(
            SignalSource.MANUAL,
            subject,
            text,
            from,
            null,
            readLabel(),
            type,
            null,
            null,
            readFields());
  }

  private Label readLabel() {
    if (label.isBlank()) {
      return null;
    }
    try {
      return Label.parse(label.strip());
    } catch (InvalidLabel wrong) {
      throw new InvalidRequest(FieldError.of("label", wrong.getMessage()));
    }
  }

  private ObjectNode readFields() {
    ObjectNode read = JSON.createObjectNode();
    for (String line : fields.lines().filter(each -> !each.isBlank()).toList()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new InvalidRequest(
            FieldError.of("fields", "each line must be a name, a colon and a value: " + line));
      }
      read.set(line.substring(0, colon).strip(), value(line.substring(colon + 1).strip()));
    }
    return read;
  }

  /** Numbers and flags as such; everything else is a text. */
  private static JsonNode value(String written) {
    try {
      JsonNode read = JSON.readTree(written);
      return read.isNumber() || read.isBoolean() ? read : TextNode.valueOf(written);
    } catch (JsonProcessingException text) {
      return TextNode.valueOf(written);
    }
  }
}
