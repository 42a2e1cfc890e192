package org.orgo.studio.web.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.platform.settings.SettingsWriter;

/**
 * A domain as the fields of a form. What cannot be taken is kept as it was typed, so that the check
 * can say what is wrong with it.
 *
 * @param subtypes one a line
 * @param addresses one a line
 * @param roles further roles whose labels are of this domain, one a line
 * @param form id of a form; empty for none
 */
public record DomainForm(
    String domain,
    String titleEn,
    String titleFr,
    List<String> categories,
    String subtypes,
    String addresses,
    LabelParts label,
    String roles,
    String visibility,
    List<FieldRow> fields,
    String form) {

  /** So many empty rows stand below the fields there are. */
  private static final int ROOM = 3;

  private static final int MAX_FIELDS = 60;

  /** A label in the parts that one picks. */
  public record LabelParts(String base, String category, String intent, String role) {
    private static final Pattern LABEL =
        Pattern.compile("([0-9]+)[.]([0-9])([0-9])(?:[.](.*))?", Pattern.DOTALL);

    static LabelParts of(String label) {
      Matcher parts = LABEL.matcher(label);
      return parts.matches()
          ? new LabelParts(
              parts.group(1),
              parts.group(2),
              parts.group(3),
              parts.group(4) == null ? "" : parts.group(4))
          : new LabelParts("1001", "1", "1", "");
    }

    String label() {
      return base + "." + category + intent + (role.isEmpty() ? "" : "." + role);
    }
  }

  /**
   * One of the domain's own fields.
   *
   * @param values of a choice, with commas between
   */
  public record FieldRow(
      String name, String type, String titleEn, String titleFr, String pattern, String values) {

    static final FieldRow EMPTY = new FieldRow("", "string", "", "", "", "");

    static FieldRow of(String name, JsonNode field) {
      return new FieldRow(
          name,
          field.path("type").asText("string").toLowerCase(Locale.ROOT),
          field.path("title").path("en").asText(""),
          field.path("title").path("fr").asText(""),
          field.path("pattern").asText(""),
          String.join(", ", FormValues.texts(field.path("values"))));
    }

    private ObjectNode tree() {
      ObjectNode tree = JsonNodeFactory.instance.objectNode().put("type", type);
      if (!pattern.isEmpty()) {
        tree.put("pattern", pattern);
      }
      if (type.equals("choice")) {
        FormValues.add(tree.putArray("values"), FormValues.lines(values));
      }
      if (!titleEn.isEmpty() || !titleFr.isEmpty()) {
        tree.putObject("title").put("en", titleEn).put("fr", titleFr);
      }
      return tree;
    }
  }

  static DomainForm of(String domain, JsonNode tree) {
    List<FieldRow> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : tree.path("metadata").properties()) {
      fields.add(FieldRow.of(field.getKey(), field.getValue()));
    }
    JsonNode routing = tree.path("routing");
    return new DomainForm(
        domain,
        tree.path("title").path("en").asText(""),
        tree.path("title").path("fr").asText(""),
        FormValues.texts(tree.path("categories")).stream()
            .map(each -> each.toUpperCase(Locale.ROOT))
            .toList(),
        String.join("\n", FormValues.texts(tree.path("subtypes"))),
        String.join("\n", FormValues.texts(tree.path("email_patterns"))),
        LabelParts.of(routing.path("label").asText("")),
        String.join("\n", FormValues.texts(routing.path("roles"))),
        tree.path("default_visibility").asText("INTERNAL").toUpperCase(Locale.ROOT),
        fields,
        tree.path("form").asText(""));
  }

  static DomainForm of(String domain, FormValues typed) {
    List<FieldRow> fields = new ArrayList<>();
    for (int row = 0; row < MAX_FIELDS; row++) {
      String at = "field." + row + ".";
      if (!typed.text(at + "name").isEmpty()) {
        fields.add(
            new FieldRow(
                typed.text(at + "name"),
                typed.text(at + "type"),
                typed.text(at + "title_en"),
                typed.text(at + "title_fr"),
                typed.text(at + "pattern"),
                typed.text(at + "values")));
      }
    }
    return new DomainForm(
        domain,
        typed.text("title_en"),
        typed.text("title_fr"),
        typed.all("categories"),
        typed.text("subtypes"),
        typed.text("addresses"),
        new LabelParts(
            typed.text("label_base"),
            typed.text("label_category"),
            typed.text("label_intent"),
            typed.text("label_role")),
        typed.text("roles"),
        typed.text("visibility"),
        fields,
        typed.text("form"));
  }

  /** Those there are, and room for more. */
  public List<FieldRow> rows() {
    List<FieldRow> rows = new ArrayList<>(fields);
    for (int more = 0; more < ROOM; more++) {
      rows.add(FieldRow.EMPTY);
    }
    return rows;
  }

  String yaml() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("domain", domain);
    tree.putObject("title").put("en", titleEn).put("fr", titleFr);
    FormValues.add(tree.putArray("categories"), categories);
    FormValues.add(tree.putArray("subtypes"), FormValues.lines(subtypes));
    FormValues.add(tree.putArray("email_patterns"), FormValues.lines(addresses));
    ObjectNode routing = tree.putObject("routing").put("label", label.label());
    if (!roles.isEmpty()) {
      FormValues.add(routing.putArray("roles"), FormValues.lines(roles));
    }
    tree.put("default_visibility", visibility);
    ObjectNode metadata = tree.putObject("metadata");
    fields.forEach(field -> metadata.set(field.name(), field.tree()));
    if (!form.isEmpty()) {
      tree.put("form", form);
    }
    return SettingsWriter.yaml(tree);
  }
}
