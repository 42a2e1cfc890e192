package org.orgo.domains;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.orgo.domains.DomainModule.Title;
import org.orgo.platform.text.BoundedText;

/**
 * One field of a task's metadata.
 *
 * @param values the allowed values of a choice; empty for other types
 * @param title empty when its file gives none
 */
public record MetadataField(
    Type type,
    @NotNull(message = "a regular expression") Optional<Pattern> pattern,
    @NotNull(message = "a list of texts") List<String> values,
    Optional<@Valid Title> title) {
  static final int MAX_LENGTH = 2_000;

  /** The kind of value. */
  public enum Type {
    STRING,
    NUMBER,
    BOOLEAN,
    CHOICE
  }

  boolean accepts(JsonNode value) {
    return switch (type) {
      case STRING ->
          value.isTextual()
              && value.textValue().length() <= MAX_LENGTH
              && pattern.map(shape -> BoundedText.matches(shape, value.textValue())).orElse(true);
      case NUMBER -> value.isNumber();
      case BOOLEAN -> value.isBoolean();
      case CHOICE -> value.isTextual() && values.contains(value.textValue());
    };
  }

  /** The allowed values in words, for the message to whoever wrote something else. */
  String allowed() {
    return switch (type) {
      case STRING ->
          pattern
              .map(shape -> "a text of the form " + shape)
              .orElse("a text of at most " + MAX_LENGTH + " characters");
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case CHOICE -> "one of " + String.join(", ", values);
    };
  }
}
