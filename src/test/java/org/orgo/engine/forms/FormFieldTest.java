package org.orgo.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.platform.refusals.FieldError;

class FormFieldTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"type": "textfield", "validate": {"required": true}}    | " "      | is missing
          {"type": "textfield", "validate": {"required": true}}    | null     | is missing
          {"type": "textfield"}                                    | null     | ``
          {"type": "textfield"}                                    | 1        | must be text
          {"type": "textfield", "validate": {"minLength": 3}}      | "ab"     | must have at least 3 characters
          {"type": "textarea", "validate": {"maxLength": 3}}       | "abcd"   | must have at most 3 characters
          {"type": "textfield", "validate": {"pattern": "[a-z]+"}} | "A"      | must have the form [a-z]+
          {"type": "textfield", "validate": {"pattern": "[a-z]+"}} | "a"      | ``
          {"type": "textfield", "validate": {"pattern": "[a-z]+"}} | "1a"     | ``
          {"type": "number"}                                       | "1"      | must be a number
          {"type": "number", "decimalDigits": 2}                   | 1.234    | must have at most 2 decimal digits
          {"type": "number", "decimalDigits": 2}                   | 1.230    | ``
          {"type": "number", "validate": {"min": 2}}               | 1        | must be at least 2
          {"type": "number", "validate": {"max": 2}}               | 3        | must be at most 2
          {"type": "number", "validate": {"min": 2, "max": 2}}     | 2        | ``
          {"type": "checkbox"}                                     | "yes"    | must be true or false
          {"type": "checkbox"}                                     | false    | ``
          {"type": "checkbox", "validate": {"required": true}}     | false    | is missing
          {"type": "checklist", "validate": {"required": true}}    | []       | is missing
          {"type": "select", "values": [{"value": "x"}]}           | "y"      | must be one of x
          {"type": "radio", "values": [{"value": "x"}]}            | "x"      | ``
          {"type": "checklist", "values": [{"value": "x"}]}        | ["x"]    | ``
          {"type": "checklist", "values": [{"value": "x"}]}        | ["x","z"] | must be one of x
          {"type": "checklist", "values": [{"value": "x"}]}        | "x"      | must be a list of choices
          {"type": "datetime"}                                     | "later"  | must be a date such as 2026-12-24
          {"type": "datetime"}                                     | "2026-12-24" | ``
          """)
  void an_answer_is_held_to_what_its_field_says(String field, String answer, String refusal)
      throws JsonProcessingException {
    String named = field.replaceFirst("\\{", "{\"key\": \"a\", ");

    Optional<FieldError> found = new FormField(JSON.readTree(named)).check(JSON.readTree(answer));

    assertThat(found.map(FieldError::message).orElse("")).isEqualTo(refusal);
    assertThat(found.map(FieldError::field).orElse("form.a")).isEqualTo("form.a");
  }

  @Test
  @Timeout(10)
  void a_pattern_that_never_ends_refuses_the_answer() throws JsonProcessingException {
    FormField field =
        new FormField(
            JSON.readTree(
                """
                {"key": "a", "type": "textfield", "validate": {"pattern": "^(a|aa)*b$"}}
                """));

    assertThat(field.check(JSON.getNodeFactory().textNode("a".repeat(2_000)))).isPresent();
    assertThat(field.check(JSON.getNodeFactory().textNode("aaab"))).isEmpty();
  }
}
