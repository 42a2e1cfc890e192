package org.orgo.vocabulary.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.vocabulary.work.Visibility;

class LabelTests {

  @Test
  void a_label_is_read_part_by_part() {
    Label label = Label.parse("1001.94.Operations.Safety");

    assertThat(label.base()).isEqualTo(1001);
    assertThat(label.category()).isEqualTo(LabelCategory.CRISIS_AND_EMERGENCY);
    assertThat(label.intent()).isEqualTo(LabelIntent.REPORT);
    assertThat(label.horizontalRole()).contains(new HorizontalRole("Operations.Safety"));
    assertThat(label.horizontalRole().orElseThrow().function()).isEqualTo("Operations");
  }

  @Test
  void a_label_may_do_without_a_horizontal_role() {
    assertThat(Label.parse("2.51").horizontalRole()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1, EXECUTIVE, false",
    "2, EXECUTIVE, false",
    "10, EXECUTIVE, true",
    "11, HEAD, false",
    "20, HEAD, false",
    "100, HEAD, true",
    "101, LEAD, false",
    "200, LEAD, false",
    "1000, STAFF, true",
    "1001, STAFF, false",
    "1010, STAFF, false",
    "2000, STAFF, false",
  })
  void the_base_gives_the_level_and_only_three_bases_are_broadcasts(
      int base, VerticalLevel level, boolean broadcast) {
    Label label = Label.parse(base + ".11.Ops.Maintenance");

    assertThat(label.verticalLevel()).isEqualTo(level);
    assertThat(label.isBroadcast()).isEqualTo(broadcast);
  }

  @ParameterizedTest
  @CsvSource({
    "1001.11, TASK",
    "1001.91, TASK",
    "1001.12, INFORM",
    "1001.13, INFORM",
    "1001.14, CASE",
    "1001.84, CASE",
    "1001.94, CASE_AND_TASK",
    "1001.95, INFORM",
    "10.11, INFORM",
    "100.94, INFORM",
    "1000.14, INFORM",
  })
  void the_intent_says_what_is_opened_and_a_broadcast_only_informs(String text, Handling handling) {
    assertThat(Label.parse(text).defaultHandling()).isEqualTo(handling);
  }

  @ParameterizedTest
  @CsvSource({
    "1, OPERATIONAL",
    "2, STRATEGIC",
    "3, COMPLIANCE_AND_REPORTING",
    "4, CUSTOMER",
    "5, TRAINING_AND_DEVELOPMENT",
    "6, COMMUNICATION_AND_COORDINATION",
    "7, FINANCIAL",
    "8, TECHNICAL_AND_INFRASTRUCTURE",
    "9, CRISIS_AND_EMERGENCY",
  })
  void the_digit_names_the_category(int digit, LabelCategory category) {
    assertThat(Label.parse("11." + digit + "1").category()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({"1, REQUEST", "2, UPDATE", "3, DECISION", "4, REPORT", "5, DISTRIBUTION"})
  void the_digit_names_the_intent(int digit, LabelIntent intent) {
    assertThat(Label.parse("11.1" + digit).intent()).isEqualTo(intent);
  }

  @Test
  void follow_up_work_carries_another_base_and_a_suffix() {
    Label origin = Label.parse("1001.94.Operations.Safety");

    assertThat(origin.withBase(11).withSuffix("Audit"))
        .hasToString("11.94.Operations.Safety.Audit");
    assertThat(Label.parse("2.94").withSuffix("Leadership")).hasToString("2.94.Leadership");
    assertThat(origin.withHorizontalRole(HorizontalRole.parse("HR.Payroll")))
        .hasToString("1001.94.HR.Payroll");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "NULL",
      value = {
        "NULL, label",
        "'', label",
        "100, label",
        "0.11, base",
        "0100.11, base",
        "10000.11, base",
        "-1.11, base",
        "' 100.11', base",
        "١٠٠.11, base",
        ".11.Ops, base",
        "100., category",
        "100.9, category",
        "100.945.Ops, category",
        "100.04.Ops, category",
        "100.x4.Ops, category",
        "100.٩4.Ops, category",
        "100.90.Ops, subcategory",
        "100.96.Ops, subcategory",
        "100.94., horizontal_role",
        "100.94.Ops., horizontal_role",
        "100.94..Ops, horizontal_role",
        "100.94.9Ops, horizontal_role",
        "100.94.Ops Maintenance, horizontal_role",
        "100.94.Ops/../etc, horizontal_role",
      })
  void a_wrong_part_is_named(String text, String part) {
    InvalidLabel refusal = catchThrowableOfType(InvalidLabel.class, () -> Label.parse(text));

    assertThat(refusal).isNotNull();
    assertThat(refusal.part()).isEqualTo(part);
    assertThat(refusal.text()).isEqualTo(text);
  }

  @Test
  void a_refusal_says_what_was_wrong_and_what_is_allowed() {
    InvalidLabel refusal =
        catchThrowableOfType(InvalidLabel.class, () -> Label.parse("100.97.Ops"));

    assertThat(refusal)
        .hasMessage(
            "\"100.97.Ops\" is not a label: the subcategory is \"7\"; "
                + "allowed: two digits, a category from 1 to 9 and a subcategory from 1 to 5.");
  }

  @Test
  void a_hostile_text_is_shown_short_and_on_one_line() {
    InvalidLabel refusal =
        catchThrowableOfType(
            InvalidLabel.class, () -> Label.parse("100.94.a\r\nforged line" + "x".repeat(10_000)));

    assertThat(refusal.getMessage()).hasSizeLessThan(500).doesNotContain("\n", "\r");
  }

  @Test
  void accents_are_welcome_and_written_in_one_way() {
    assertThat(Label.parse("11.51.E\u0301ducation.Support"))
        .isEqualTo(Label.parse("11.51.\u00c9ducation.Support"));
  }

  @Test
  void in_json_a_label_is_its_text() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    Label label = Label.parse("1001.11.Ops.Maintenance");

    assertThat(json.writeValueAsString(label)).isEqualTo("\"1001.11.Ops.Maintenance\"");
    assertThat(json.readValue("\"1001.11.Ops.Maintenance\"", Label.class)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "10000"})
  void a_base_of_no_level_is_refused(int base) {
    Label label = Label.parse("1001.11");

    assertThatExceptionOfType(InvalidLabel.class).isThrownBy(() -> label.withBase(base));
    assertThatExceptionOfType(InvalidLabel.class).isThrownBy(() -> VerticalLevel.ofBase(base));
  }

  @Test
  void levels_lead_up_to_the_top_and_no_further() {
    assertThat(VerticalLevel.STAFF.up()).contains(VerticalLevel.LEAD);
    assertThat(VerticalLevel.LEAD.up()).contains(VerticalLevel.HEAD);
    assertThat(VerticalLevel.HEAD.up()).contains(VerticalLevel.EXECUTIVE);
    assertThat(VerticalLevel.EXECUTIVE.up()).isEmpty();
    assertThat(VerticalLevel.HEAD.isAbove(VerticalLevel.LEAD)).isTrue();
    assertThat(VerticalLevel.HEAD.isAbove(VerticalLevel.HEAD)).isFalse();
  }

  @Test
  void restricted_is_stronger_than_internal_and_weaker_than_anonymised() {
    assertThat(Visibility.INTERNAL.isWeakerThan(Visibility.RESTRICTED)).isTrue();
    assertThat(Visibility.RESTRICTED.isWeakerThan(Visibility.RESTRICTED)).isFalse();
    assertThat(Visibility.ANONYMISED.isWeakerThan(Visibility.RESTRICTED)).isFalse();
  }
}
