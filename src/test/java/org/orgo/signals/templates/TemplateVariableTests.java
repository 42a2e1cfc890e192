package org.orgo.signals.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;

/** What templates fill in. */
class TemplateVariableTests {

  @Test
  void variables_are_filled_in_and_other_words_stay() {
    String filled =
        TemplateVariable.fill(
            "Dear {requester}, {number} costs $5. {title}",
            Map.of(TemplateVariable.REQUESTER, "Ann $1", TemplateVariable.NUMBER, "NSH-1042"));

    assertThat(filled).isEqualTo("Dear Ann $1, NSH-1042 costs $5. ");
  }

  @Test
  void what_is_filled_in_is_not_filled_in_again() {
    assertThat(
            TemplateVariable.fill(
                "{title}",
                Map.of(TemplateVariable.TITLE, "{number}", TemplateVariable.NUMBER, "7")))
        .isEqualTo("{number}");
  }

  @Test
  void a_variable_that_there_is_not_is_refused_by_its_field_with_those_that_there_are() {
    InvalidRequest refused =
        catchThrowableOfType(
            InvalidRequest.class,
            () -> new WrittenTemplate("On it", "Dear {requester}", "Cher {nom}").checked());

    assertThat(refused.errors()).extracting(FieldError::field).containsExactly("text_fr");
    assertThat(refused.errors().get(0).message()).contains("{nom}", "{number}, {title}");
  }

  @Test
  void a_template_needs_a_name_and_one_of_the_languages() {
    InvalidRequest refused =
        catchThrowableOfType(
            InvalidRequest.class, () -> new WrittenTemplate(" ", "", null).checked());

    assertThat(refused.errors()).extracting(FieldError::field).containsExactly("name", "text_en");
  }
}
