package org.orgo.routing.tables;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.platform.database.CannotStart;
import org.orgo.routing.RoutingDesks;

class RoutingTablesValidatorTests {

  @Test
  void the_shared_tables_name_only_roles_that_exist() {
    assertThatCode(() -> check(new TableFiles(), RoutingDesks.ROLES)).doesNotThrowAnyException();
  }

  @Test
  void a_shared_label_with_a_role_nobody_has_stops_the_start() {
    Set<String> roles = new TreeSet<>(RoutingDesks.ROLES);
    roles.remove("Operations.Safety");

    refused(
        new TableFiles(),
        roles,
        "The table signal-classification, rule rule_fire names the role \"Operations.Safety\","
            + " which this installation does not have.");
  }

  @Test
  void an_owner_role_the_organization_does_not_have_stops_the_start() {
    String wrong =
        TableFiles.xml("label-routing")
            .replace("\"HR.CaseOfficer\"", "\"Triage\"")
            .replace("\"Education.Support\"", "\"Operations.Safety\"");

    refused(
        new TableFiles().withOwn("elm", "label-routing", wrong),
        RoutingDesks.ROLES,
        "The table label-routing of elm, rule rule_educationCrisis names the role \"Operations.Safety\","
            + " which elm does not have.");
  }

  @Test
  void an_organizations_own_table_may_name_a_role_only_that_organization_has() {
    String own =
        TableFiles.xml("label-routing")
            .replace("\"HR.CaseOfficer\"", "\"Elm.Treehouse\"")
            .replace("\"Education.Support\"", "\"Triage\"");

    assertThatCode(
            () -> check(new TableFiles().withOwn("elm", "label-routing", own), RoutingDesks.ROLES))
        .doesNotThrowAnyException();
  }

  @Test
  void a_label_that_is_none_stops_the_start() {
    refused(
        own("signal-classification", "\"1001.65.Triage\"", "\"1001.69.Triage\""),
        RoutingDesks.ROLES,
        "signal-classification of oak, rule rule_newsletter gives a wrong label");
  }

  @Test
  void a_word_may_have_capitals_and_accents() {
    assertThatCode(
            () -> check(own("signal-words", "\"fuite\"", "\"Fuité d’Eau\""), RoutingDesks.ROLES))
        .doesNotThrowAnyException();
  }

  @Test
  void a_cell_without_a_word_stops_the_start_because_it_would_never_match() {
    refused(
        own("signal-words", "\"fuite\"", "\"…\""),
        RoutingDesks.ROLES,
        "rule word_water_leak_fr_fuite names no words: \"…\" is no word to search for:"
            + " it has no letter.");
  }

  @Test
  void a_row_without_a_sentence_stops_the_start() {
    refused(
        own("label-routing", "A broadcast informs its readers and opens no work.", ""),
        RoutingDesks.ROLES,
        "rule rule_broadcast has no description");
  }

  private static TableFiles own(String table, String what, String by) {
    return new TableFiles().withOwn("oak", table, TableFiles.xml(table).replace(what, by));
  }

  private static void refused(TableFiles tables, Set<String> roles, String sentence) {
    assertThatThrownBy(() -> check(tables, roles))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(sentence);
  }

  private static void check(TableFiles tables, Set<String> roles) {
    new RoutingTablesValidator(tables.decisions(), RoutingDesks.roles(roles)).check();
  }
}
