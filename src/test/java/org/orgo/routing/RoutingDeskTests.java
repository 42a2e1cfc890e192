package org.orgo.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.ProfileOverrides;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.routing.queues.UnknownOwnerRole;
import org.orgo.vocabulary.label.Handling;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

class RoutingDeskTests {
  private static final SignalFacts WET_FLOOR =
      SignalFacts.of("EMAIL", "Wet lobby floor", "Somebody may slip near the main entrance.");

  @Test
  void a_desk_with_other_tables_decides_by_them_and_leaves_the_first_as_it_was() {
    RoutingDesk desk = RoutingDesks.of("hospital");
    String elsewhere =
        TableFiles.xml("label-routing")
            .replaceAll("(_ownerRole\">\\s*<text>)role(</text>)", "$1\"Ops.Maintenance\"$2");

    RoutingDesk other =
        desk.with(Rows.SHARED.with(TableFiles.candidate("label-routing", elsewhere)));

    assertThat(other.decide(WET_FLOOR).ownerRole()).hasToString("Ops.Maintenance");
    assertThat(desk.decide(WET_FLOOR).ownerRole()).hasToString("Operations.Safety");
    assertThat(other.ask(WET_FLOOR).answers().given()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"safety@northside.example", "maintenance@northside.example", ""})
  void a_wet_floor_in_a_hospital_is_a_case_and_a_task_for_safety_within_five_minutes(String to) {
    RoutingDecision decision = RoutingDesks.of("hospital").decide(WET_FLOOR.sentTo(to));

    assertThat(decision.label()).hasToString("1001.94.Operations.Safety");
    assertThat(decision.type()).isEqualTo("safety");
    assertThat(decision.category()).isEqualTo(Category.INCIDENT);
    assertThat(decision.subtype()).isEqualTo("slip_hazard");
    assertThat(decision.severity()).isEqualTo(Severity.MODERATE);
    assertThat(decision.opens()).isEqualTo(Handling.CASE_AND_TASK);
    assertThat(decision.ownerRole()).hasToString("Operations.Safety");
    assertThat(decision.visibility()).isEqualTo(Visibility.RESTRICTED);
    assertThat(decision.priority()).isEqualTo(Priority.HIGH);
    assertThat(decision.reactivity()).isEqualTo(Duration.ofMinutes(5));
    assertThat(decision.immediateEscalation()).isFalse();
    assertThat(decision.notifyScope()).isEqualTo(NotifyScope.TEAM);
  }

  @Test
  void the_same_mail_among_friends_is_a_public_low_task_for_three_days() {
    RoutingDecision decision = RoutingDesks.of("friend_group").decide(WET_FLOOR);

    assertThat(decision.opens()).isEqualTo(Handling.TASK);
    assertThat(decision.visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(decision.priority()).isEqualTo(Priority.LOW);
    assertThat(decision.reactivity()).isEqualTo(Duration.ofDays(3));
    assertThat(decision.immediateEscalation()).isFalse();
    assertThat(decision.assistance()).isEqualTo(new Assistance(true, true, false));
  }

  @ParameterizedTest
  @CsvSource({
    "retail_chain, PT24H, MEDIUM, INTERNAL, CASE_AND_TASK",
    "advocacy_group, PT12H, MEDIUM, INTERNAL, CASE_AND_TASK",
    "artist_collective, PT72H, LOW, INTERNAL, TASK",
    "military_organization, PT2M, HIGH, RESTRICTED, CASE_AND_TASK"
  })
  void the_same_mail_follows_each_profile(
      String profile,
      Duration reactivity,
      Priority priority,
      Visibility visibility,
      Handling opens) {
    RoutingDecision decision = RoutingDesks.of(profile).decide(WET_FLOOR);

    assertThat(decision.reactivity()).isEqualTo(reactivity);
    assertThat(decision.priority()).isEqualTo(priority);
    assertThat(decision.visibility()).isEqualTo(visibility);
    assertThat(decision.opens()).isEqualTo(opens);
  }

  @Test
  void a_bulletin_to_the_department_heads_informs_and_opens_no_work() {
    RoutingDecision decision =
        RoutingDesks.of("hospital")
            .decide(WET_FLOOR.labelled(Label.parse("100.94.Operations.Safety")));

    assertThat(decision.opens()).isEqualTo(Handling.INFORM);
    assertThat(decision.label()).hasToString("100.94.Operations.Safety");
    assertThat(decision.originLabel()).isEmpty();
  }

  @Test
  void a_row_may_let_a_broadcast_create_work_which_then_has_an_owning_base() {
    String creates =
        TableFiles.xml("label-routing")
            .replaceFirst("<text>\"inform\"</text>", "<text>\"task\"</text>");
    RoutingDesk desk =
        RoutingDesks.of(
            RoutingDesks.profile("hospital"),
            RoutingDesks.roles(RoutingDesks.ROLES),
            new TableFiles().withOwn("elm", "label-routing", creates).askedBy("elm").decisions());

    RoutingDecision decision =
        desk.decide(WET_FLOOR.labelled(Label.parse("100.94.Operations.Safety")));

    assertThat(decision.opens()).isEqualTo(Handling.TASK);
    assertThat(decision.originLabel()).hasValue(Label.parse("100.94.Operations.Safety"));
    assertThat(decision.label()).hasToString("11.94.Operations.Safety");
  }

  @ParameterizedTest
  @CsvSource({
    "1001.11.Ops.Maintenance, TASK, REQUEST",
    "1001.12.Ops.Maintenance, INFORM, UPDATE",
    "1001.13.Ops.Maintenance, INFORM, UPDATE",
    "1001.14.Ops.Maintenance, CASE, REPORT",
    "1001.94.Ops.Maintenance, CASE_AND_TASK, INCIDENT",
    "1001.15.Ops.Maintenance, INFORM, DISTRIBUTION",
    "1000.11.Ops.Maintenance, INFORM, REQUEST"
  })
  void a_given_label_is_handled_by_its_intent(Label label, Handling opens, Category category) {
    RoutingDecision decision =
        RoutingDesks.of("default").decide(SignalFacts.of("API", "The gate", "").labelled(label));

    assertThat(decision.opens()).isEqualTo(opens);
    assertThat(decision.category()).isEqualTo(category);
    assertThat(decision.label()).isEqualTo(label);
    assertThat(decision.type()).isEqualTo("maintenance");
    assertThat(decision.ownerRole()).hasToString("Ops.Maintenance");
  }

  @ParameterizedTest
  @CsvSource({
    "A visitor slipped on the wet floor and is hurt, MAJOR",
    "Sol mouillé : une visiteuse est blessée, MAJOR",
    "Wet floor: a man lies there unconscious, CRITICAL",
    "Wet floor but nobody was hurt, MODERATE"
  })
  void somebody_hurt_makes_it_worse(String subject, Severity severity) {
    RoutingDecision decision =
        RoutingDesks.of("hospital").decide(SignalFacts.of("EMAIL", subject, ""));

    assertThat(decision.severity()).isEqualTo(severity);
    assertThat(decision.immediateEscalation()).isEqualTo(severity.compareTo(Severity.MAJOR) >= 0);
  }

  @Test
  void an_override_of_the_organization_counts_before_the_profile() {
    Profile hospital = RoutingDesks.profile("hospital");
    Profile own =
        ProfileOverrides.of(
                java.util.Map.of(
                    "escalation.reactivity", "20m",
                    "escalation.immediate.moderate", "true",
                    "defaults.priority", "low"))
            .applyTo(hospital);

    RoutingDecision decision =
        RoutingDesks.of(own, RoutingDesks.roles(RoutingDesks.ROLES), Rows.SHARED).decide(WET_FLOOR);

    assertThat(decision.reactivity()).isEqualTo(Duration.ofMinutes(20));
    assertThat(decision.immediateEscalation()).isTrue();
    assertThat(decision.priority()).isEqualTo(Priority.LOW);
    assertThat(decision.explanation().profile())
        .containsEntry("reactivity", "PT20M")
        .containsEntry("priority", "LOW");
  }

  @Test
  void critical_work_is_due_earlier_and_never_later_than_the_bound_of_its_row() {
    SignalFacts fire = SignalFacts.of("EMAIL", "Smoke in the cellar", "");

    assertThat(RoutingDesks.of("retail_chain").decide(fire).reactivity())
        .isEqualTo(Duration.ofHours(12));
    assertThat(RoutingDesks.of("friend_group").decide(fire).reactivity())
        .isEqualTo(Duration.ofDays(1));
    assertThat(RoutingDesks.of("hospital").decide(fire).reactivity())
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void an_alias_is_replaced_by_the_role_it_stands_for() {
    RoutingDecision decision =
        RoutingDesks.of("default").decide(WET_FLOOR.labelled(Label.parse("1001.94.Safety")));

    assertThat(decision.label()).hasToString("1001.94.Operations.Safety");
    assertThat(decision.ownerRole()).hasToString("Operations.Safety");
  }

  @Test
  void a_role_nobody_has_is_refused_where_a_person_typed_it() {
    SignalFacts typed = WET_FLOOR.labelled(Label.parse("1001.94.Moon.Base")).asTypedByAPerson();

    assertThatThrownBy(() -> RoutingDesks.of("default").decide(typed))
        .isInstanceOf(UnknownOwnerRole.class)
        .hasMessage("There is no role Moon.Base here");
  }

  @Test
  void a_role_nobody_has_goes_to_triage_where_a_machine_sent_it() {
    RoutingDecision decision =
        RoutingDesks.of("default").decide(WET_FLOOR.labelled(Label.parse("1001.94.Moon.Base")));

    assertThat(decision.ownerRole()).hasToString("Triage");
    assertThat(decision.opens()).isEqualTo(Handling.CASE_AND_TASK);
    assertThat(decision.explanation().notes())
        .containsExactly("There is no role Moon.Base here: triage takes it.");
  }

  @Test
  void an_organization_without_the_role_a_table_names_lets_triage_take_it() {
    RoutingDesk desk =
        RoutingDesks.of(
            RoutingDesks.profile("friend_group"),
            RoutingDesks.roles(Set.of("Triage")),
            Rows.SHARED);

    RoutingDecision decision = desk.decide(WET_FLOOR);

    assertThat(decision.ownerRole()).hasToString("Triage");
    assertThat(decision.opens()).isEqualTo(Handling.TASK);
  }

  @Test
  void what_no_row_knows_is_a_task_for_triage() {
    RoutingDecision decision =
        RoutingDesks.of("default").decide(SignalFacts.of("EMAIL", "Lorem ipsum", ""));

    assertThat(decision.opens()).isEqualTo(Handling.TASK);
    assertThat(decision.ownerRole()).hasToString("Triage");
  }

  @Test
  void a_table_without_a_last_resort_still_drops_nothing() {
    String xml = TableFiles.xml("signal-classification");
    int last = xml.indexOf("<rule id=\"rule_unsorted\">");
    String without = xml.substring(0, last) + xml.substring(xml.indexOf("</rule>", last) + 7);
    RoutingDesk desk =
        RoutingDesks.of(
            RoutingDesks.profile("default"),
            RoutingDesks.roles(RoutingDesks.ROLES),
            new TableFiles()
                .withOwn("elm", "signal-classification", without)
                .askedBy("elm")
                .decisions());

    RoutingDecision decision = desk.decide(SignalFacts.of("EMAIL", "Lorem ipsum", ""));

    assertThat(decision.opens()).isEqualTo(Handling.TASK);
    assertThat(decision.ownerRole()).hasToString("Triage");
    assertThat(decision.explanation().notes()).hasSize(1);
  }

  @Test
  void a_newsletter_is_dropped_and_says_why() {
    RoutingDecision decision =
        RoutingDesks.of("default")
            .decide(SignalFacts.of("EMAIL", "Newsletter", "unsubscribe").asBulkMail());

    assertThat(decision.opens()).isEqualTo(Handling.DROP);
    assertThat(decision.explanation().decisions().get(1).rules().get(0).description())
        .startsWith("A newsletter");
  }

  @Test
  void what_is_dropped_stays_dropped_whatever_its_label_would_create() {
    String xml = TableFiles.xml("label-routing");
    int last = xml.indexOf("rule_ownRole_creates");
    String creates =
        xml.substring(0, last)
            + xml.substring(last).replaceFirst("<text>\"\"</text>", "<text>\"task\"</text>");
    RoutingDesk desk =
        RoutingDesks.of(
            RoutingDesks.profile("default"),
            RoutingDesks.roles(RoutingDesks.ROLES),
            new TableFiles().withOwn("elm", "label-routing", creates).askedBy("elm").decisions());

    assertThat(desk.decide(SignalFacts.of("EMAIL", "Newsletter", "").asBulkMail()).opens())
        .isEqualTo(Handling.DROP);
    assertThat(desk.decide(WET_FLOOR).opens()).isEqualTo(Handling.TASK);
  }

  @Test
  void work_about_people_is_restricted_even_among_friends() {
    RoutingDecision decision =
        RoutingDesks.of("friend_group").decide(SignalFacts.of("EMAIL", "I am being harassed", ""));

    assertThat(decision.visibility()).isEqualTo(Visibility.RESTRICTED);
    assertThat(decision.tags()).containsExactly("harassment");
  }

  @Test
  void a_hospital_also_looks_for_an_open_case() {
    assertThat(RoutingDesks.of("hospital").decide(WET_FLOOR).assistance())
        .isEqualTo(new Assistance(false, false, true));
    assertThat(RoutingDesks.of("artist_collective").decide(WET_FLOOR).assistance())
        .isEqualTo(new Assistance(false, true, false));
  }

  @Test
  void the_explanation_is_json_in_snake_case_and_repeats_no_text() {
    Explanation why = RoutingDesks.of("hospital").decide(WET_FLOOR).explanation();

    JsonNode json = new ObjectMapper().valueToTree(why);

    assertThat(json.findValuesAsText("table"))
        .containsExactly(
            "signal-words",
            "signal-classification",
            "signal-severity",
            "label-routing",
            "profile-severity-policy");
    assertThat(json.at("/decisions/0/rules/0/words")).hasToString("[\"wet + floor*\"]");
    assertThat(json.at("/decisions/0/rules/0/description").asText())
        .isEqualTo("The words \"wet + floor*\" speak of slip_hazard.");
    assertThat(json.at("/decisions/1/rules/0/id").asText()).isEqualTo("rule_slipHazard");
    assertThat(json.at("/decisions/1/rules/0/words")).hasToString("[\"slip_hazard\"]");
    assertThat(json.at("/decisions/1/inputs/given_type").isTextual()).isTrue();
    assertThat(json.at("/decisions/1/inputs/themes")).hasToString("[\"slip_hazard\"]");
    assertThat(json.at("/decisions/3/outputs/owner_role").asText()).isEqualTo("Operations.Safety");
    assertThat(json.at("/profile/notify_scope").asText()).isEqualTo("TEAM");
    assertThat(json.toString()).doesNotContain("main entrance").doesNotContain("givenType");
  }

  @Test
  void what_no_row_knows_gets_the_label_of_the_domain_it_was_meant_for() {
    SignalFacts mail = SignalFacts.of("EMAIL", "Lorem ipsum", "").sentTo("books@elm.example");

    RoutingDecision decision = RoutingDesks.of("default").decide(mail);

    assertThat(decision.type()).isEqualTo("library");
    assertThat(decision.label()).hasToString("1001.11.Education.Support");
    assertThat(decision.subtype()).isEqualTo("general");
    assertThat(decision.ownerRole()).hasToString("Education.Support");
    assertThat(decision.explanation().notes())
        .anySatisfy(note -> assertThat(note).contains("the file of the domain library decides"));
    assertThat(RoutingDesks.of("default").decide(mail.labelled(Label.parse("1001.11.IT.Support"))))
        .extracting(RoutingDecision::label)
        .hasToString("1001.11.IT.Support");
  }

  @Test
  void a_word_that_is_none_of_the_domain_is_noted_where_a_machine_sent_it() {
    RoutingDecision decision =
        RoutingDesks.of("default")
            .decide(
                SignalFacts.of("API", "Lorem ipsum", "")
                    .ofType("library")
                    .labelled(Label.parse("1001.12.Education.Support")));

    assertThat(decision.category()).isEqualTo(Category.REQUEST);
    assertThat(decision.explanation().notes())
        .contains(
            "The category UPDATE is none of the domain library, which takes it as REQUEST.",
            "The subtype unsorted is none of the domain library, which takes it as general.");
  }

  @Test
  void a_word_that_is_none_of_the_domain_is_refused_where_a_person_named_it() {
    SignalFacts book = SignalFacts.of("API", "A book", "").ofType("library").asTypedByAPerson();

    assertThatThrownBy(
            () ->
                RoutingDesks.of("default")
                    .decide(book, new ManualOverrides("library", null, "lost_boat", null)))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal ->
                assertThat(refusal.errors())
                    .containsExactly(
                        FieldError.notAmong("subtype", List.of("lost_book", "general"))));
    assertThatThrownBy(
            () ->
                RoutingDesks.of("default")
                    .decide(book, new ManualOverrides("library", Category.INCIDENT, null, null)))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal ->
                assertThat(refusal.errors())
                    .containsExactly(
                        FieldError.notAmong("category", List.of("REQUEST", "REPORT"))));
  }
}
