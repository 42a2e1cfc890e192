package org.orgo.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.text.BoundedText;

/** One input of a form, with the rules its file gives it. */
record FormField(JsonNode component) {

  String key() {
    return component.path("key").asText();
  }

  /** What is wrong with an answer; at most the first thing. */
  Optional<FieldError> check(JsonNode answer) {
    if (isMissing(answer)) {
      return rules().path("required").asBoolean(false)
          ? Optional.of(error("is missing").worded("form.field_missing"))
          : Optional.empty();
    }
    return switch (component.path("type").asText()) {
      case "number" -> checkNumber(answer);
      case "checkbox" -> checkTruth(answer);
      case "select", "radio" -> checkChoice(answer);
      case "checklist" -> checkChoices(answer);
      case "datetime" -> checkDate(answer);
      default -> checkText(answer);
    };
  }

  /** As the page counts: a box that must be ticked is not, and a choice of nothing is none. */
  private boolean isMissing(JsonNode answer) {
    if (answer == null || answer.isNull() || (answer.isTextual() && answer.asText().isBlank())) {
      return true;
    }
    boolean required = rules().path("required").asBoolean(false);
    boolean unticked = answer.isBoolean() && !answer.asBoolean();
    return required && (unticked || (answer.isArray() && answer.isEmpty()));
  }

  private JsonNode rules() {
    return component.path("validate");
  }

  private Optional<FieldError> checkText(JsonNode answer) {
    if (!answer.isTextual()) {
      return Optional.of(error("must be text").worded("form.rule.text"));
    }
    String text = answer.asText();
    JsonNode rules = rules();
    if (rules.has("minLength") && text.length() < rules.get("minLength").asInt()) {
      return Optional.of(
          error("must have at least %s characters".formatted(rules.get("minLength")))
              .worded("form.rule.min_length", rules.get("minLength")));
    }
    if (rules.has("maxLength") && text.length() > rules.get("maxLength").asInt()) {
      return Optional.of(
          error("must have at most %s characters".formatted(rules.get("maxLength")))
              .worded("form.rule.max_length", rules.get("maxLength")));
    }
    if (rules.hasNonNull("pattern")
        && !BoundedText.contains(Pattern.compile(rules.get("pattern").asText()), text)) {
      return Optional.of(
          error("must have the form " + rules.get("pattern").asText())
              .worded("form.rule.pattern", rules.get("pattern").asText()));
    }
    return Optional.empty();
  }

  private Optional<FieldError> checkNumber(JsonNode answer) {
    if (!answer.isNumber()) {
      return Optional.of(error("must be a number").worded("form.rule.number"));
    }
    JsonNode rules = rules();
    if (rules.has("min") && answer.asDouble() < rules.get("min").asDouble()) {
      return Optional.of(
          error("must be at least " + rules.get("min").asText())
              .worded("form.rule.min", rules.get("min").asText()));
    }
    if (rules.has("max") && answer.asDouble() > rules.get("max").asDouble()) {
      return Optional.of(
          error("must be at most " + rules.get("max").asText())
              .worded("form.rule.max", rules.get("max").asText()));
    }
    return checkDecimals(answer);
  }

  private Optional<FieldError> checkDecimals(JsonNode answer) {
    int most = component.path("decimalDigits").asInt(Integer.MAX_VALUE);
    return answer.decimalValue().stripTrailingZeros().scale() > most
        ? Optional.of(
            error("must have at most %d decimal digits".formatted(most))
                .worded("form.rule.decimals", String.valueOf(most)))
        : Optional.empty();
  }

  private Optional<FieldError> checkChoice(JsonNode answer) {
    List<String> allowed = choices();
    return allowed.isEmpty() || allowed.contains(answer.asText())
        ? Optional.empty()
        : Optional.of(
            FieldError.notAmong(name(), allowed)
                .worded("form.rule.choice", String.join(", ", allowed)));
  }

  private Optional<FieldError> checkChoices(JsonNode answer) {
    if (!answer.isArray()) {
      return Optional.of(error("must be a list of choices").worded("form.field_refused"));
    }
    return StreamSupport.stream(answer.spliterator(), false)
        .flatMap(choice -> checkChoice(choice).stream())
        .findFirst();
  }

  private List<String> choices() {
    List<String> allowed = new ArrayList<>();
    component.path("values").forEach(value -> allowed.add(value.path("value").asText()));
    return allowed;
  }

  private Optional<FieldError> checkDate(JsonNode answer) {
    try {
      LocalDate.parse(answer.asText().substring(0, Math.min(10, answer.asText().length())));
      return Optional.empty();
    } catch (DateTimeParseException wrong) {
      return Optional.of(error("must be a date such as 2026-12-24").worded("form.rule.date"));
    }
  }

  private Optional<FieldError> checkTruth(JsonNode answer) {
    return answer.isBoolean()
        ? Optional.empty()
        : Optional.of(error("must be true or false").worded("form.rule.boolean"));
  }

  private FieldError error(String message) {
    return FieldError.of(name(), message);
  }

  /** As the request writes it. */
  private String name() {
    return "form." + key();
  }
}
