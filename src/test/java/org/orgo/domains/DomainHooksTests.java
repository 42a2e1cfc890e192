package org.orgo.domains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.tasks.TaskHooks.TaskDraft;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Visibility;

class DomainHooksTests {
  private static final DomainModules MODULES = DomainModules.fromClasspath();

  private final DomainHooks hooks =
      new DomainHooks(() -> MODULES, List.of(new MaintenanceHandler(), new HrHandler()));

  /** Tries everything a handler may not do. */
  private static final class Reckless implements DomainHandler {
    @Override
    public String domain() {
      return "maintenance";
    }

    @Override
    public TaskDraft onTaskCreate(TaskDraft draft) {
      return new TaskDraft(
          "it", Category.UPDATE, "lift", "a", "b", Visibility.PUBLIC, draft.metadata());
    }

    @Override
    public TaskDraft onTaskUpdate(TaskDraft draft) {
      return onTaskCreate(draft);
    }
  }

  @ParameterizedTest
  @EnumSource(Visibility.class)
  void a_handler_cannot_weaken_the_visibility(Visibility visibility) {
    DomainHooks reckless = new DomainHooks(() -> MODULES, List.of(new Reckless()));
    TaskDraft draft = draft("maintenance", "Lift", visibility);

    assertThat(reckless.onTaskCreate(draft).visibility()).isEqualTo(visibility);
    assertThat(reckless.onTaskUpdate(draft).visibility()).isEqualTo(visibility);
  }

  @Test
  void a_handler_cannot_change_what_routing_decided() {
    TaskDraft draft =
        new DomainHooks(() -> MODULES, List.of(new Reckless()))
            .onTaskCreate(draft("maintenance", "Lift", Visibility.INTERNAL));

    assertThat(draft.type()).isEqualTo("maintenance");
    assertThat(draft.category()).isEqualTo(Category.REQUEST);
    assertThat(draft.subtype()).isEqualTo("lift");
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC, RESTRICTED",
    "INTERNAL, RESTRICTED",
    "RESTRICTED, RESTRICTED",
    "ANONYMISED, ANONYMISED"
  })
  void work_of_human_resources_is_at_least_restricted(Visibility asked, Visibility given) {
    TaskDraft draft = draft("hr", "Payslip", asked);

    assertThat(hooks.onTaskCreate(draft).visibility()).isEqualTo(given);
    assertThat(hooks.onTaskCreate(draft).metadata().get("person_related").asBoolean()).isTrue();
    assertThat(new HrHandler().onTaskCreate(draft).visibility()).isEqualTo(given);
    assertThat(new HrHandler().onTaskUpdate(draft).visibility()).isEqualTo(given);
  }

  @Test
  void the_visibility_of_the_module_is_a_floor_even_without_a_handler() {
    assertThat(
            new DomainHooks(() -> MODULES, List.of())
                .onTaskCreate(draft("hr", "Payslip", Visibility.PUBLIC))
                .visibility())
        .isEqualTo(Visibility.RESTRICTED);
  }

  @ParameterizedTest
  @CsvSource({
    "The heating in room 12 is cold, 12, ",
    "Lamp broken in Ward B, B, ",
    "Ampoule grillée chambre n° 204b, 204b, ",
    "Chiller HVAC-0042 in salle A12 leaks, A12, HVAC-0042",
    "The bathroom smells, , ",
    "There is no room for more, , "
  })
  void maintenance_notes_the_room_and_the_asset_it_reads_of(
      String title, String room, String asset) {
    ObjectNode metadata =
        hooks.onTaskCreate(draft("maintenance", title, Visibility.PUBLIC)).metadata();

    assertThat(metadata.path("room").asText(null)).isEqualTo(room);
    assertThat(metadata.path("asset").asText(null)).isEqualTo(asset);
  }

  @Test
  void what_a_person_entered_is_not_replaced_by_what_the_text_says() {
    TaskDraft draft = draft("maintenance", "Room 12", Visibility.PUBLIC);
    draft.metadata().put("room", "14");

    assertThat(hooks.onTaskCreate(draft).metadata().get("room").asText()).isEqualTo("14");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pump", "A-1"})
  void a_value_the_module_does_not_take_is_refused_by_name(String asset) {
    TaskDraft draft = draft("maintenance", "Pump", Visibility.PUBLIC);
    draft.metadata().put("asset", asset);

    assertThatThrownBy(() -> hooks.onTaskCreate(draft))
        .isInstanceOfSatisfying(
            DomainRefusal.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("metadata.asset");
              assertThat(refusal.allowed()).startsWith("a text of the form");
              assertThat(refusal.errors()).hasSize(1);
            });
    assertThatThrownBy(() -> hooks.onTaskUpdate(draft)).isInstanceOf(DomainRefusal.class);
  }

  @Test
  void numbers_flags_and_choices_are_checked_too() {
    refused(
        "safety", JsonNodeFactory.instance.objectNode().put("injured_persons", "two"), "a number");
    refused(
        "safety",
        JsonNodeFactory.instance.objectNode().put("external_services_called", "yes"),
        "true or false");
    refused(
        "hr",
        JsonNodeFactory.instance.objectNode().put("leave_kind", "long"),
        "one of annual, sick, parental, unpaid");
    refused(
        "safety",
        JsonNodeFactory.instance.objectNode().put("exact_place", "x".repeat(2001)),
        "2000");
  }

  @Test
  void metadata_the_module_does_not_speak_of_is_left_alone() {
    TaskDraft draft = draft("safety", "Ramp", Visibility.PUBLIC);
    draft.metadata().put("mail_id", 7).putNull("injured_persons");

    assertThat(hooks.onTaskCreate(draft)).isEqualTo(draft);
  }

  @Test
  void a_type_without_a_module_passes_unchanged() {
    TaskDraft draft = draft("general", "Hello", Visibility.INTERNAL);

    assertThat(hooks.onTaskCreate(draft)).isEqualTo(draft);
  }

  private void refused(String domain, ObjectNode metadata, String allowed) {
    TaskDraft draft =
        new TaskDraft(domain, Category.REPORT, "general", "t", "d", Visibility.PUBLIC, metadata);
    assertThatThrownBy(() -> hooks.onTaskCreate(draft))
        .isInstanceOf(DomainRefusal.class)
        .hasMessageContaining(allowed);
  }

  private static TaskDraft draft(String domain, String title, Visibility visibility) {
    return new TaskDraft(
        domain,
        Category.REQUEST,
        "general",
        title,
        "",
        visibility,
        JsonNodeFactory.instance.objectNode());
  }
}
