package org.orgo.hooks.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.orgo.hooks.mapping.FieldTemplate.ValueMissing;
import org.orgo.platform.limits.TextLimits;
import org.orgo.platform.refusals.FieldError;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Severity;

/** Applies one mapping to one body, and collects all that is wrong. */
final class MappingRun {

  private final SignalMapping mapping;
  private final JsonNode body;
  private final List<FieldError> errors = new ArrayList<>();

  MappingRun(SignalMapping mapping, JsonNode body) {
    this.mapping = mapping;
    this.body = body;
  }

  /**
   * @throws MappingRefused naming each part that could not be made
   */
  MappedSignal signal() {
    if (isLeftOut()) {
      return MappedSignal.LEFT_OUT;
    }
    String text = filled("text", mapping.text(), TextLimits.MAX_DESCRIPTION_LENGTH);
    MappedSignal made =
        new MappedSignal(
            false,
            required("title", mapping.title(), TextLimits.MAX_TITLE_LENGTH),
            text == null ? "" : text,
            filled("external_reference", mapping.externalReference(), 400),
            label(filled("label", mapping.label(), TextLimits.MAX_NAME_LENGTH)),
            filled("domain", mapping.domain(), TextLimits.MAX_NAME_LENGTH),
            severity(filled("severity", mapping.severity(), TextLimits.MAX_NAME_LENGTH)),
            filled("sender", mapping.sender(), TextLimits.MAX_ADDRESS_LENGTH));
    if (!errors.isEmpty()) {
      throw new MappingRefused(errors);
    }
    return made;
  }

  private boolean isLeftOut() {
    return mapping.onlyWhere() != null
        && !mapping
            .onlyValues()
            .contains(body.at(JsonPointer.compile(mapping.onlyWhere())).asText());
  }

  private String required(String field, String template, int longest) {
    int before = errors.size();
    String value = filled(field, template, longest);
    if (value == null && errors.size() == before) {
      errors.add(FieldError.of(field, "says nothing"));
    }
    return value;
  }

  private String filled(String field, String template, int longest) {
    if (template == null || template.isEmpty()) {
      return null;
    }
    try {
      String value = FieldTemplate.parse(template).fill(body).strip();
      if (value.length() > longest) {
        errors.add(FieldError.of(field, "must have at most %d characters".formatted(longest)));
      }
      return value.isEmpty() ? null : value;
    } catch (ValueMissing missing) {
      errors.add(FieldError.of(field, missing.getMessage()));
      return null;
    }
  }

  private Label label(String text) {
    try {
      return text == null ? null : Label.parse(text);
    } catch (RuntimeException noLabel) {
      errors.add(FieldError.of("label", "is no label: " + TextLimits.cut(text, 100)));
      return null;
    }
  }

  private Severity severity(String word) {
    if (word == null) {
      return null;
    }
    Optional<Severity> found = ours(mapping.severities().getOrDefault(word, word));
    if (found.isEmpty()) {
      errors.add(
          FieldError.of(
              "severity",
              "\"%s\" is none of ours, and severities names no other word for it"
                  .formatted(TextLimits.cut(word, 100))));
    }
    return found.orElse(null);
  }

  static Optional<Severity> ours(String word) {
    return Arrays.stream(Severity.values())
        .filter(each -> each.name().equals(word.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** What is wrong with the mapping whatever the body. */
  static List<FieldError> faults(SignalMapping mapping) {
    List<FieldError> faults = new ArrayList<>();
    parts(mapping)
        .forEach(
            (field, template) -> {
              try {
                FieldTemplate.parse(template);
              } catch (IllegalArgumentException broken) {
                faults.add(
                    FieldError.of(field, broken.getMessage()).worded("hook.refused.template"));
              }
            });
    mapping.severities().values().stream()
        .filter(word -> ours(word).isEmpty())
        .findFirst()
        .ifPresent(word -> faults.add(FieldError.notAmong("severities", Severity.class)));
    if (mapping.onlyWhere() != null && !mapping.onlyWhere().startsWith("/")) {
      faults.add(
          FieldError.of("only_where", "must be a JSON pointer, such as /action")
              .worded("hook.refused.pointer"));
    }
    return faults;
  }

  private static Map<String, String> parts(SignalMapping mapping) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("title", mapping.title());
    parts.put("text", mapping.text());
    parts.put("external_reference", mapping.externalReference());
    parts.put("label", mapping.label());
    parts.put("domain", mapping.domain());
    parts.put("severity", mapping.severity());
    parts.put("sender", mapping.sender());
    parts.values().removeIf(Objects::isNull);
    return parts;
  }
}
