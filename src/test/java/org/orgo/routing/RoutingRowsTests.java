package org.orgo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.engine.decisions.DecisionOutcome;
import org.orgo.organizations.profile.Granularity;
import org.orgo.routing.tables.RoutingTables;
import org.orgo.vocabulary.label.HorizontalRole;

class RoutingRowsTests {

  /** Inputs that differ from a usual case, the row they must meet, and what it must say. */
  record Example(
      DecisionKey table, String rule, Map<String, Object> inputs, Map<String, Object> says) {}

  static Stream<Example> examples() {
    return Stream.of(severities(), labels(), policies(), steps()).flatMap(List::stream);
  }

  private static List<Example> severities() {
    return List.of(
        severity("lifeAtRisk", "MINOR", "he is unconscious", "CRITICAL"),
        severity("lifeAtRisk", "MODERATE", "elle ne respire pas", "CRITICAL"),
        severity("nobodyHurt", "MODERATE", "luckily nobody was hurt", "MODERATE"),
        severity("nobodyHurt", "MINOR", "heureusement, personne n’est blessé", "MINOR"),
        severity("someoneHurt", "MODERATE", "a visitor was hurt", "MAJOR"),
        severity("someoneHurt", "MINOR", "a visitor is injured", "MAJOR"),
        severity("someoneHurt", "MODERATE", "Un visiteur est BLESSÉ", "MAJOR"),
        severity("cosmetic", "MODERATE", "not urgent at all", "MINOR"),
        severity("cosmetic", "MODERATE", "quand vous aurez le temps", "MINOR"),
        severity("urgent", "MINOR", "this is urgent", "MODERATE"),
        severity("urgent", "MINOR", "au plus vite", "MODERATE"),
        severity("asClassified", "CRITICAL", "somebody is hurt", "CRITICAL"),
        severity("asClassified", "MAJOR", "this is urgent", "MAJOR"));
  }

  private static List<Example> labels() {
    return List.of(
        label(
            "broadcast",
            Map.of("broadcast", true),
            Map.of("creates", "inform", "ownerRole", "Operations.Safety")),
        label(
            "hrNoRole",
            Map.of("role", "", "type", "hr"),
            Map.of("ownerRole", "Triage", "visibility", "RESTRICTED", "notifyScope", "TEAM")),
        label("noRole", Map.of("role", ""), Map.of("ownerRole", "Triage", "notifyScope", "TEAM")),
        label(
            "hrCaseOfficer",
            Map.of("role", "HR.CaseOfficer"),
            Map.of(
                "ownerRole", "HR.CaseOfficer", "visibility", "RESTRICTED", "notifyScope", "TEAM")),
        label(
            "hr",
            Map.of("role", "HR.Payroll"),
            Map.of("ownerRole", "HR.Payroll", "visibility", "RESTRICTED")),
        label(
            "hrType",
            Map.of("type", "hr"),
            Map.of("ownerRole", "Operations.Safety", "visibility", "RESTRICTED")),
        label(
            "itSecurity",
            Map.of("role", "IT.Support"),
            Map.of("ownerRole", "IT.Support", "visibility", "RESTRICTED")),
        label(
            "educationCrisis",
            Map.of("role", "Education.Support"),
            Map.of("ownerRole", "Education.Support", "visibility", "RESTRICTED")),
        label(
            "ownRole",
            Map.of("role", "Education.Support", "category", 5),
            Map.of("ownerRole", "Education.Support", "visibility", "")),
        label(
            "ownRole",
            Map.of(),
            Map.of(
                "ownerRole",
                "Operations.Safety",
                "visibility",
                "",
                "creates",
                "",
                "notifyScope",
                "")));
  }

  private static List<Example> policies() {
    return List.of(
        policy(
            "news",
            Map.of("category", "DISTRIBUTION", "severity", "CRITICAL", "profileImmediate", true),
            Map.of("reactivityFactor", 2.0, "immediateEscalation", false, "priority", "MEDIUM")),
        policy(
            "criticalMinutes",
            Map.of("severity", "CRITICAL", "profile", "hospital", "profileImmediate", true),
            Map.of("reactivityFactor", 1.0, "immediateEscalation", true, "priority", "CRITICAL")),
        policy(
            "criticalAmongFriends",
            Map.of("severity", "CRITICAL", "profile", "friend_group"),
            Map.of("reactivity", "P1D", "priority", "CRITICAL")),
        policy(
            "critical",
            Map.of("severity", "CRITICAL", "profileImmediate", true),
            Map.of("reactivityFactor", 0.5, "immediateEscalation", true, "priority", "CRITICAL")),
        policy(
            "majorFromLow",
            Map.of("severity", "MAJOR", "profilePriority", "LOW"),
            Map.of("reactivityFactor", 1.0, "priority", "MEDIUM", "immediateEscalation", false)),
        policy(
            "majorFromMedium",
            Map.of("severity", "MAJOR", "profileImmediate", true),
            Map.of("reactivityFactor", 1.0, "priority", "HIGH", "immediateEscalation", true)),
        policy(
            "major",
            Map.of("severity", "MAJOR", "profilePriority", "HIGH", "profileImmediate", true),
            Map.of("priority", "HIGH", "immediateEscalation", true)),
        policy(
            "moderate",
            Map.of(),
            Map.of("reactivityFactor", 1.0, "priority", "MEDIUM", "immediateEscalation", false)),
        policy(
            "minor",
            Map.of("severity", "MINOR"),
            Map.of("reactivityFactor", 1.0, "priority", "MEDIUM", "immediateEscalation", false)));
  }

  private static List<Example> steps() {
    return List.of(
        step("top", "aggressive", "CEO", "", false),
        step("aggressiveStaff", "aggressive", "STAFF", "HEAD", false),
        step("aggressiveLead", "aggressive", "LEAD", "CHIEF", false),
        step("aggressiveHead", "aggressive", "HEAD", "CEO", false),
        step("aggressiveChief", "aggressive", "CHIEF", "CEO", false),
        step("relaxedStaff", "relaxed", "STAFF", "LEAD", true),
        step("relaxedLead", "relaxed", "LEAD", "HEAD", true),
        step("relaxedHead", "relaxed", "HEAD", "CHIEF", true),
        step("relaxedChief", "relaxed", "CHIEF", "CEO", true),
        step("stepStaff", "moderate", "STAFF", "LEAD", false),
        step("stepLead", "detailed", "LEAD", "HEAD", false),
        step("stepHead", "moderate", "HEAD", "CHIEF", false),
        step("stepChief", "moderate", "CHIEF", "CEO", false));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_row_answers_the_case_made_for_it(Example example) {
    DecisionOutcome outcome = Rows.SHARED.evaluate(example.table(), example.inputs());

    assertThat(outcome.rules()).singleElement().extracting("id").isEqualTo(example.rule());
    assertThat(outcome.outputs()).containsAllEntriesOf(example.says());
  }

  @Test
  void every_row_has_an_example() {
    for (DecisionKey table :
        List.of(
            RoutingTables.SEVERITY,
            RoutingTables.LABEL_ROUTING,
            RoutingTables.SEVERITY_POLICY,
            RoutingTables.ESCALATION_PATH)) {
      Rows.eachHasAnExample(
          table,
          examples().filter(it -> it.table().equals(table)).map(Example::rule).distinct().toList());
    }
  }

  @Test
  void a_safety_matter_is_never_called_cosmetic() {
    Map<String, Object> inputs =
        Map.of(
            "baseSeverity",
            "MODERATE",
            "type",
            "safety",
            "themes",
            Rows.themesOf("it is not urgent"));

    assertThat(Rows.SHARED.evaluate(RoutingTables.SEVERITY, inputs).text("severity"))
        .isEqualTo("MODERATE");
  }

  @Test
  void the_path_of_a_hospital_goes_from_staff_to_head_to_ceo() {
    EscalationPath path = new EscalationPath(Rows.SHARED);
    HorizontalRole safety = HorizontalRole.parse("Operations.Safety");

    EscalationStep first = path.after(EscalationLevel.ofBase(1001), Granularity.AGGRESSIVE, safety);
    EscalationStep second = path.after(first.next().orElseThrow(), Granularity.AGGRESSIVE, safety);
    EscalationStep third = path.after(second.next().orElseThrow(), Granularity.AGGRESSIVE, safety);

    assertThat(first.next()).hasValue(EscalationLevel.HEAD);
    assertThat(second.next()).hasValue(EscalationLevel.CEO);
    assertThat(third.next()).isEmpty();
    assertThat(first.waitFactor()).isEqualTo(1);
    assertThat(first.trace().rules().get(0).description()).contains("department head");
  }

  @Test
  void a_relaxed_path_takes_every_rung_and_says_so_before() {
    EscalationStep step =
        new EscalationPath(Rows.SHARED)
            .after(
                EscalationLevel.LEAD, Granularity.RELAXED, HorizontalRole.parse("Ops.Maintenance"));

    assertThat(step.next()).hasValue(EscalationLevel.HEAD);
    assertThat(step.notifyFirst()).isTrue();
  }

  @Test
  void a_base_stands_on_the_rung_of_its_digits_and_only_1_is_the_ceo() {
    assertThat(Stream.of(1004, 102, 12, 3, 1).map(EscalationLevel::ofBase))
        .containsExactly(
            EscalationLevel.STAFF,
            EscalationLevel.LEAD,
            EscalationLevel.HEAD,
            EscalationLevel.CHIEF,
            EscalationLevel.CEO);
  }

  private static Example severity(String rule, String base, String text, String says) {
    return new Example(
        RoutingTables.SEVERITY,
        "rule_" + rule,
        Map.of("baseSeverity", base, "type", "maintenance", "themes", Rows.themesOf(text)),
        Map.of("severity", says));
  }

  private static Example label(String rule, Map<String, Object> unusual, Map<String, Object> says) {
    return new Example(
        RoutingTables.LABEL_ROUTING,
        "rule_" + rule,
        with(
            Map.of(
                "broadcast",
                false,
                "base",
                "1001",
                "category",
                9,
                "intent",
                4,
                "role",
                "Operations.Safety",
                "type",
                "safety",
                "profile",
                "default"),
            unusual),
        says);
  }

  private static Example policy(
      String rule, Map<String, Object> unusual, Map<String, Object> says) {
    return new Example(
        RoutingTables.SEVERITY_POLICY,
        "rule_" + rule,
        with(
            Map.of(
                "category",
                "INCIDENT",
                "severity",
                "MODERATE",
                "profile",
                "retail_chain",
                "profilePriority",
                "MEDIUM",
                "profileImmediate",
                false),
            unusual),
        says);
  }

  private static Example step(
      String rule, String granularity, String level, String next, boolean notifyFirst) {
    return new Example(
        RoutingTables.ESCALATION_PATH,
        "rule_" + rule,
        Map.of("granularity", granularity, "level", level, "owningFunction", "Operations"),
        Map.of("nextLevel", next, "waitFactor", 1.0, "notifyFirst", notifyFirst));
  }

  private static Map<String, Object> with(Map<String, Object> usual, Map<String, Object> unusual) {
    var inputs = new HashMap<>(usual);
    inputs.putAll(unusual);
    return inputs;
  }
}
