package org.orgo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionTable;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.people.roles.StandardRoles;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;
import org.orgo.vocabulary.label.HorizontalRole;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Visibility;

class DomainModulesTests {
  private static final DomainModules SHIPPED = DomainModules.fromClasspath();

  @Test
  void five_domains_are_shipped() {
    assertThat(SHIPPED.all())
        .extracting(DomainModule::domain)
        .containsExactly("education", "hr", "it", "maintenance", "safety");
    assertThat(SHIPPED.find("hr").orElseThrow().defaultVisibility())
        .isEqualTo(Visibility.RESTRICTED);
    assertThat(SHIPPED.find("hr").orElseThrow().title().in("fr")).isEqualTo("Ressources humaines");
  }

  @Test
  void an_address_and_a_role_lead_to_their_domain() {
    assertThat(SHIPPED.domainOfAddress("entretien")).hasValue("maintenance");
    assertThat(SHIPPED.domainOfAddress("info")).isEmpty();
    assertThat(SHIPPED.domainOfRole(HorizontalRole.parse("Operations.Safety"))).hasValue("safety");
    assertThat(SHIPPED.domainOfRole(HorizontalRole.parse("Customer.Support"))).isEmpty();
  }

  @Test
  void what_the_classification_says_is_known_to_the_domain_it_names() {
    Set<DecisionTable.TableRow> rows =
        new TableFiles()
            .decisions().versionsInUse(new DecisionKey("signal-classification")).stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.literal("type").orElseThrow().equals("general"))
                .collect(Collectors.toSet());

    assertThat(rows)
        .allSatisfy(
            row -> {
              DomainModule module = SHIPPED.find(row.literal("type").orElseThrow()).orElseThrow();
              assertThat(module.subtypes()).contains(row.literal("subtype").orElseThrow());
              assertThat(module.categories())
                  .contains(Category.valueOf(row.literal("category").orElseThrow()));
            });
  }

  @Test
  void a_domain_routes_to_roles_that_exist() {
    assertThat(SHIPPED.all())
        .allSatisfy(
            module ->
                assertThat(StandardRoles.codes())
                    .containsAll(
                        module.routing().roles().stream().map(HorizontalRole::code).toList())
                    .contains(module.routing().label().horizontalRole().orElseThrow().code()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "domain: safety | domain: safe | \"domain\" is \"safe\"; allowed: safety, as the file is named.",
        "categories: [INCIDENT, REPORT] | categories: [ACCIDENT] | \"categories\" is \"ACCIDENT\"; allowed: request, incident, update, report, distribution.",
        "categories: [INCIDENT, REPORT] | categories: INCIDENT | \"categories\" is \"INCIDENT\"; allowed: request",
        "categories: [INCIDENT, REPORT] | '' | \"categories\" is missing; allowed: request",
        "default_visibility: PUBLIC | default_visibility: SECRET | \"default_visibility\" is \"SECRET\"; allowed: public, internal, restricted, anonymised.",
        "default_visibility: PUBLIC | 'default_visibility: PUBLIC\nvisibility: PUBLIC' | \"visibility\" is no setting; allowed: domain, title,",
        "- near_miss | '- Near Miss' | \"subtypes\" is \"Near Miss\"; allowed: a word in snake_case",
        "- near_miss | '- general' | allowed: a word in snake_case",
        "safety@* | safety | \"email_patterns\" is \"safety\"; allowed: names before",
        "1001.94.Operations.Safety | 1001.99.Operations.Safety | \"routing.label\" is \"1001.99.Operations.Safety\"; allowed: a label with a role.",
        "1001.94.Operations.Safety | 1001.94 | \"routing.label\" is \"1001.94\"; allowed: a label with a role.",
        "roles: [Operations.Safety] | 'queue: Safety' | \"routing.queue\" is no setting; allowed: label, roles.",
        "roles: [Operations.Safety] | 'roles: [\"no role\"]' | \"routing.roles\" is \"no role\"; allowed: a list of roles",
        "fr: Sécurité | fr: '' | \"title.fr\" is \"\"; allowed: a text in that language.",
        "exact_place: {type: string, title: {en: Exact place, fr: Endroit exact}} | 'exact_place: {type: text}' | \"metadata.exact_place.type\" is \"text\"; allowed: string, number, boolean, choice.",
        "exact_place: {type: string, title: {en: Exact place, fr: Endroit exact}} | 'exact_place: {type: string, size: 3}' | \"metadata.exact_place.size\" is no setting; allowed: type, pattern, values, title.",
        "exact_place: {type: string, title: {en: Exact place, fr: Endroit exact}} | 'exact_place: {type: string, pattern: \"[\"}' | \"metadata.exact_place.pattern\" is \"[\"; allowed: a regular expression.",
        "exact_place: {type: string, title: {en: Exact place, fr: Endroit exact}} | 'exact_place: {type: choice}' | \"metadata.exact_place.values\" is missing; allowed: a list of texts.",
        "metadata: | 'form: no-such\nmetadata:' | \"form\" is \"no-such\"; allowed: the name of a file in forms/ without .form.",
        "domain: safety | 'domain: [' | it is broken YAML, line "
      })
  void a_wrong_file_is_refused_in_one_sentence(String right, String wrong, String sentence)
      throws IOException {
    String yaml = Files.readString(Path.of("config/domains/safety_module.yaml"));
    assertThat(yaml).contains(right);

    assertThatThrownBy(
            () ->
                DomainModules.of(
                    form -> false, List.of(file("safety", yaml.replace(right, wrong)))))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith("config/domains/safety_module.yaml: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void the_example_of_the_documentation_is_a_domain() throws IOException {
    String page = Files.readString(Path.of("docs/how-to/add-a-domain.md"));
    String yaml = page.substring(page.indexOf("```yaml") + 7, page.indexOf("```\n\n| key |"));

    DomainModules modules = DomainModules.of(form -> true, List.of(file("library", yaml)));

    assertThat(modules.domainOfAddress("bibliotheque")).hasValue("library");
    assertThat(modules.formsByType()).isEqualTo(Map.of("library", "library-work-done"));
    assertThat(StandardRoles.codes())
        .contains(modules.find("library").orElseThrow().routing().roles().get(0).code());
  }

  @Test
  void two_domains_cannot_have_one_address() throws IOException {
    String safety = Files.readString(Path.of("config/domains/safety_module.yaml"));
    String other = safety.replace("domain: safety", "domain: alarm");

    assertThatThrownBy(
            () ->
                DomainModules.of(
                    form -> true, List.of(file("alarm", other), file("safety", safety))))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("allowed: addresses no other domain has; alarm has safety@*.");
  }

  private static SettingsFile file(String domain, String yaml) throws IOException {
    return SettingsFile.read(
        "config/domains/" + domain + "_module.yaml",
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
