package org.orgo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.people.roles.RoleAdministration;
import org.orgo.people.roles.RoleInUse;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.settings.SettingsChangedMeanwhile;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.tasks.TaskHooks.TaskDraft;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization has domains of its own beside the shared ones. */
@OrgoTest
class OwnDomainsTests {
  static final String LIBRARY =
      """
      # Books, and those who read them.
      domain: library
      title: {en: Library, fr: Bibliothèque}
      categories: [REQUEST, INCIDENT]
      subtypes: [general, lost_book]
      email_patterns: ["library@*", "*-library@*"]
      routing:
        label: 1001.11.Education.Support
      default_visibility: INTERNAL
      metadata:
        isbn: {type: string, pattern: "[0-9X-]{10,17}", title: {en: ISBN, fr: ISBN}}
      form: maintenance-work-done
      """;

  @Autowired TestOrganizations organizations;
  @Autowired OwnDomains own;
  @Autowired OrganizationDomains domains;
  @Autowired DomainHooks hooks;
  @Autowired RoleAdministration roles;
  @Autowired AuditLog audit;
  @Autowired TransactionTemplate transaction;

  private TestOrganization school;
  private TestOrganization garage;

  @BeforeEach
  void found() {
    school = organizations.found("default");
    garage = organizations.found("retail_chain");
  }

  @Test
  void a_released_domain_holds_at_once_and_for_nobody_else() {
    assertThat(addressed(school, "east-library")).isEmpty();

    int version = release(LIBRARY, 0);

    assertThat(version).isEqualTo(1);
    assertThat(addressed(school, "east-library")).hasValue("library");
    assertThat(addressed(school, "entretien")).hasValue("maintenance");
    assertThat(school.asSystem(domains::formsByType)).containsKey("library");
    assertThat(addressed(garage, "east-library")).isEmpty();
    assertThat(garage.asSystem(domains::formsByType)).doesNotContainKey("library");
    assertThat(garage.<List<?>>asSystem(own::live)).isEmpty();
    assertThat(domains.current().find("library")).isEmpty();
  }

  @Test
  void what_was_looked_up_in_the_transaction_that_fails_is_forgotten() {
    assertThatThrownBy(
            () ->
                school.run(
                    "admin",
                    () ->
                        transaction.executeWithoutResult(
                            status -> {
                              own.release("library", LIBRARY, 0, Companions.NONE);
                              assertThat(domains.domainOfAddress("library")).hasValue("library");
                              throw new IllegalStateException("after all not");
                            })))
        .hasMessage("after all not");

    assertThat(addressed(school, "library")).isEmpty();
  }

  @Test
  void a_version_that_somebody_else_released_is_not_overwritten() {
    release(LIBRARY, 0);

    assertThatThrownBy(() -> release(LIBRARY, 0)).isInstanceOf(SettingsChangedMeanwhile.class);
    assertThat(release(LIBRARY.replace("lost_book", "found_book"), 1)).isEqualTo(2);
    assertThat(school.asSystem(() -> domains.current().find("library").orElseThrow().subtypes()))
        .contains("found_book");
  }

  @Test
  void a_domain_that_is_withdrawn_is_gone_and_its_versions_go_on() {
    release(LIBRARY, 0);

    school.run("admin", () -> own.withdraw("library", 1));

    assertThat(addressed(school, "library")).isEmpty();
    assertThat(release(LIBRARY, 2)).isEqualTo(3);
    assertThat(addressed(school, "library")).hasValue("library");
  }

  @Test
  void only_who_may_deploy_releases_and_each_release_is_recorded() {
    assertThatThrownBy(
            () -> school.run("analyst", () -> own.release("library", LIBRARY, 0, Companions.NONE)))
        .isInstanceOf(NotAllowed.class);

    release(LIBRARY, 0);
    school.run("admin", () -> own.withdraw("library", 1));

    assertThat(school.asSystem(() -> audit.about("definition", "library_module.yaml")))
        .extracting(AuditEntry::action, entry -> entry.fields().get(0).split(":")[0])
        .containsExactly(
            tuple("settings.released", "sha256"), tuple("settings.released", "withdrawn"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "domain: library | domain: libary | settings | domain | 2 | is \"libary\" | library, as the file is named",
        "\"library@*\" | \"facilities@*\" | domain-address | email_patterns | 6 | has facilities@*, which the domain maintenance has | addresses no other domain has",
        "Education.Support | Library.Desk | domain-role | routing.label | 8 | names the role Library.Desk, which this organization does not have | an administrator can add a role",
        "maintenance-work-done | library-work-done | settings | form | 12 | is \"library-work-done\" | the name of a file",
        "INTERNAL | SECRET | settings | default_visibility | 9 | is \"SECRET\" | public, internal",
        "form: maintenance-work-done | colour: blue | settings | colour | 12 | is no setting | domain, title",
        "categories: [REQUEST, INCIDENT] | categories: [ | readable | | 6 | broken YAML | keys and their values",
      })
  void a_fault_names_its_rule_place_and_remedy(
      String right,
      String wrong,
      String rule,
      String key,
      Integer line,
      String problem,
      String allowed) {
    List<SettingsFault> faults = checked(LIBRARY.replace(right, wrong), Companions.NONE);

    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.rule()).isEqualTo(rule);
              assertThat(fault.key()).isEqualTo(key);
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.problem()).contains(problem);
              assertThat(fault.allowed()).contains(allowed);
            });
    assertThatThrownBy(() -> release(LIBRARY.replace(right, wrong), 0))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining(problem);
  }

  @Test
  void several_faults_are_told_at_once() {
    String wrong = LIBRARY.replace("Education.Support", "Nobody.Here").replace("library@*", "hr@*");

    assertThat(checked(wrong, Companions.NONE))
        .extracting(SettingsFault::rule)
        .contains("domain-address", "domain-role");
  }

  @Test
  void the_form_and_the_queue_may_come_with_it() {
    String proposed =
        LIBRARY
            .replace("Education.Support", "Library.Desk")
            .replace("maintenance-work-done", "library-work-done");

    assertThat(
            checked(proposed, new Companions(Set.of("library-work-done"), Set.of("Library.Desk"))))
        .isEmpty();
  }

  @Test
  void an_own_version_of_a_shared_domain_wins_and_never_shows_more() throws IOException {
    String hr = Files.readString(Path.of("config/domains/hr_module.yaml"));
    String open = hr.replace("default_visibility: RESTRICTED", "default_visibility: INTERNAL");

    assertThat(school.asSystem(() -> own.check("hr", open, Companions.NONE)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.rule()).isEqualTo("domain-visibility"));

    school.run(
        "admin",
        () -> own.release("hr", hr.replace("payroll, leave", "wages, leave"), 0, Companions.NONE));

    TaskDraft draft =
        new TaskDraft(
            "hr",
            Category.REQUEST,
            "wages",
            "Payslip",
            "",
            Visibility.PUBLIC,
            JsonNodeFactory.instance.objectNode());
    TaskDraft held = school.asSystem(() -> hooks.onTaskCreate(draft));
    assertThat(held.visibility()).isEqualTo(Visibility.RESTRICTED);
    assertThat(held.metadata().get("person_related").asBoolean()).isTrue();
    assertThat(school.asSystem(() -> domains.current().find("hr").orElseThrow().subtypes()))
        .contains("wages")
        .doesNotContain("payroll");
  }

  @Test
  void what_a_handler_finds_is_left_out_where_the_own_fields_do_not_take_it() throws IOException {
    String maintenance = Files.readString(Path.of("config/domains/maintenance_module.yaml"));
    String own =
        maintenance.replace(
            "room: {type: string, pattern: \"[\\\\p{L}0-9 .-]{1,40}\"",
            "room: {type: choice, values: [Hall, Yard]");
    assertThat(own).isNotEqualTo(maintenance);
    school.run("admin", () -> this.own.release("maintenance", own, 0, Companions.NONE));

    TaskDraft found = school.asSystem(() -> hooks.onTaskCreate(lamp()));
    TaskDraft elsewhere = garage.asSystem(() -> hooks.onTaskCreate(lamp()));

    assertThat(found.metadata().has("room")).isFalse();
    assertThat(elsewhere.metadata().get("room").asText()).isEqualTo("12");
  }

  @Test
  void a_role_that_an_own_domain_names_is_kept() {
    release(LIBRARY.replace("Education.Support", "HR.CaseOfficer"), 0);

    assertThatThrownBy(() -> school.run("admin", () -> roles.remove("HR.CaseOfficer")))
        .isInstanceOf(RoleInUse.class)
        .hasMessageContaining("library_module.yaml, routing");
  }

  private static TaskDraft lamp() {
    return new TaskDraft(
        "maintenance",
        Category.REQUEST,
        "general",
        "Lamp in room 12",
        "",
        Visibility.PUBLIC,
        JsonNodeFactory.instance.objectNode());
  }

  private int release(String content, int seen) {
    return school.as("admin", () -> own.release("library", content, seen, Companions.NONE));
  }

  private List<SettingsFault> checked(String content, Companions with) {
    return school.as("analyst", () -> own.check("library", content, with));
  }

  private Optional<String> addressed(TestOrganization organization, String name) {
    Supplier<Optional<String>> asked = () -> domains.domainOfAddress(name);
    return organization.asSystem(asked);
  }
}
