package org.orgo.engine.deployment.check.forms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.orgo.engine.deployment.findings.Findings;

/** Checks a form: small, with known fields, and without anything the browser would run. */
public final class FormCheck {

  private static final int MAX_BYTES = 64 * 1024;
  private static final int MAX_FIELDS = 100;
  private static final Set<String> FIELDS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "checklist",
          "datetime");
  private static final Set<String> DECORATION = Set.of("separator", "spacer");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");
  private static final Pattern NESTED_REPEAT = Pattern.compile("\\([^)]*[+*}][^)]*\\)[+*{]");

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build())
              .build());

  private FormCheck() {}

  public static void check(byte[] content, Findings findings) {
    if (content.length > MAX_BYTES) {
      findings.add(null, "is larger than " + MAX_BYTES / 1024 + " KB", "Ask for less");
      return;
    }
    try {
      form(JSON.readTree(content), findings.under("form"));
    } catch (IOException notJson) {
      findings.add(null, "is not JSON", "Save it again in the form editor");
    }
  }

  /** The id by which diagrams name the form; empty when the content is none. */
  public static Optional<String> idOf(byte[] content) {
    try {
      return Optional.ofNullable(JSON.readTree(content).path("id").asText(null));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** The keys of the fields that people fill; none when the content is no form. */
  static Set<String> fieldsOf(byte[] content) {
    Set<String> keys = new LinkedHashSet<>();
    try {
      for (JsonNode each : JSON.readTree(content).path("components")) {
        if (FIELDS.contains(each.path("type").asText())) {
          keys.add(each.path("key").asText());
        }
      }
    } catch (IOException notJson) {
      return Set.of();
    }
    return keys;
  }

  private static void form(JsonNode form, Findings findings) {
    if (!"default".equals(form.path("type").asText()) || form.path("id").asText().isBlank()) {
      findings.add(null, "is not a form with an id", "Save it again in the form editor");
      return;
    }
    JsonNode components = form.path("components");
    if (components.size() > MAX_FIELDS) {
      findings.add(null, "has more than " + MAX_FIELDS + " fields", "Ask for less");
      return;
    }
    Set<String> keys = new HashSet<>();
    components.forEach(each -> field(each, keys, findings));
  }

  private static void field(JsonNode field, Set<String> keys, Findings findings) {
    String id = field.path("id").asText(field.path("key").asText());
    String type = field.path("type").asText();
    if (!FIELDS.contains(type)) {
      if (!DECORATION.contains(type)) {
        findings.add(
            id, "is of the type " + type, "Use one of " + FIELDS.stream().sorted().toList());
      }
      return;
    }
    String key = field.path("key").asText();
    if (!KEY.matcher(key).matches() || !keys.add(key)) {
      findings.add(id, "has the key '" + key + "'", "Give it a key of its own in snake_case");
    }
    if (field.has("conditional") || field.toString().contains("\"=")) {
      findings.add(id, "holds an expression", "Ask for it always, or make a form of its own");
    }
    pattern(field.path("validate").path("pattern").asText(), id, findings);
    sameEverywhere(field, id, findings);
  }

  /** What only a browser would see to, or what comes back as something else, is refused. */
  private static void sameEverywhere(JsonNode field, String id, Findings findings) {
    if ("time".equals(field.path("subtype").asText())) {
      findings.add(id, "asks for a time without a day", "Ask for a date, or for a date and a time");
    }
    if (field.path("serializeToString").asBoolean()) {
      findings.add(id, "keeps its number as a text", "Do not turn it into a text");
    }
    if (field.has("valuesKey") || field.has("valuesExpression")) {
      findings.add(id, "takes its choices from data that no page has", "List the choices");
    }
    String kind = field.path("validate").path("validationType").asText("custom");
    if (!kind.equals("custom")) {
      findings.add(id, "is checked as " + kind + " by browsers only", "Give it a pattern");
    }
  }

  private static void pattern(String pattern, String id, Findings findings) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException wrong) {
      findings.add(id, "has a pattern that cannot be read", "Correct the pattern");
    }
    if (pattern.length() > 200 || NESTED_REPEAT.matcher(pattern).find()) {
      findings.add(
          id, "has a pattern that could take for ever", "Do not repeat what repeats itself");
    }
  }
}
