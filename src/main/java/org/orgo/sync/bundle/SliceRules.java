package org.orgo.sync.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.source.TableSources;
import org.orgo.engine.forms.Forms;
import org.orgo.organizations.Organizations;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.tasks.slice.AllowedTransition;
import org.springframework.stereotype.Component;

/** The rules that a node obeys without asking: what forms want, which roles there are, tables. */
@Component
class SliceRules {

  private static final List<String> TABLES = List.of("label-routing");

  private final Forms forms;
  private final Roles roles;
  private final TableSources tables;
  private final Organizations organizations;

  SliceRules(Forms forms, Roles roles, TableSources tables, Organizations organizations) {
    this.forms = forms;
    this.roles = roles;
    this.tables = tables;
    this.organizations = organizations;
  }

  /**
   * A form with the questions that must be answered.
   *
   * @param types of its questions, such as {@code number}
   */
  record FormLine(String form, List<String> required, Map<String, String> types) {}

  /** A role that a label may name. */
  record RoleLine(String code, String displayName, String verticalBase, List<String> aliases) {}

  /** A decision table as a file. */
  record TableLine(String key, String dmn) {}

  List<FormLine> forms(List<AllowedTransition> transitions) {
    return transitions.stream()
        .flatMap(
            row ->
                Stream.concat(Stream.ofNullable(row.form()), row.formsByType().values().stream()))
        .distinct()
        .filter(forms::isDeployed)
        .sorted()
        .map(form -> new FormLine(form, required(form), types(form)))
        .toList();
  }

  private List<String> required(String form) {
    return forms.check(form, JsonNodeFactory.instance.objectNode()).stream()
        .map(error -> error.field().replaceFirst("^form\\.", ""))
        .toList();
  }

  private Map<String, String> types(String form) {
    Map<String, String> types = new TreeMap<>();
    forms
        .schema(form)
        .path("components")
        .forEach(
            question -> {
              if (question.has("key")) {
                types.put(question.path("key").asText(), question.path("type").asText());
              }
            });
    return types;
  }

  String profile() {
    return organizations.current().profile();
  }

  List<RoleLine> roles() {
    return roles.all().stream().map(SliceRules::line).toList();
  }

  private static RoleLine line(Role role) {
    return new RoleLine(role.code(), role.displayName(), role.verticalBase(), role.aliases());
  }

  List<TableLine> tables() {
    return TABLES.stream()
        .flatMap(
            key -> tables.inUse(new DecisionKey(key)).stream().map(dmn -> new TableLine(key, dmn)))
        .toList();
  }
}
