package org.orgo.hooks.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.vocabulary.work.Severity;

/** Words of another program become a signal by templates, and everything wrong is named. */
class BodyMapperTests {

  private static final String ALERT =
      """
      {"action": "opened", "alert": {"name": "Disk full", "level": "P1", "host": null, "tags": ["a"]},
       "a/b": {"x~y": 7}, "who": "ann@a.example"}
      """;

  private final BodyMapper mapper = new BodyMapper(new ObjectMapper());

  @Test
  void places_are_filled_and_defaults_stand_in() {
    MappedSignal made =
        mapper.map(
            mapping(
                "{/alert/name} on {/alert/host|somewhere}",
                "{{{/a~1b/x~0y}} {/none|}",
                "{/alert/level}"),
            ALERT);

    assertThat(made.title()).isEqualTo("Disk full on somewhere");
    assertThat(made.text()).isEqualTo("{7}");
    assertThat(made.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(made.sender()).isEqualTo("ann@a.example");
  }

  @Test
  void each_part_that_cannot_be_made_is_named() {
    MappingRefused refused =
        catchThrowableOfType(
            MappingRefused.class,
            () -> mapper.map(mapping("{/alert/title}", "{/alert/tags}", "P9"), ALERT));

    assertThat(refused.errors())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("title", "text", "severity");
    assertThat(refused.reason())
        .contains("/alert/title is not in the body", "is a list or an object", "\"P9\"");
  }

  @Test
  void a_body_that_is_no_json_is_refused() {
    for (String body : List.of("", "<xml/>", "7", "\"words\"", "{\"a\": ")) {
      assertThatThrownBy(() -> mapper.map(mapping("t", "", null), body))
          .isInstanceOf(MappingRefused.class);
    }
  }

  @Test
  void what_is_not_among_the_wanted_values_is_left_out() {
    assertThat(mapper.map(only("/action", "opened"), ALERT).leftOut()).isFalse();
    assertThat(mapper.map(only("/action", "closed"), ALERT).leftOut()).isTrue();
    assertThat(mapper.map(only("/nowhere", "opened"), ALERT).leftOut()).isTrue();
    assertThatThrownBy(() -> mapper.requireSignal(only("/action", "closed"), ALERT))
        .isInstanceOf(MappingRefused.class);
  }

  @Test
  void a_mapping_that_can_never_work_is_refused() {
    assertThat(faults(mapping("{alert}", "{/a|b", null))).containsExactly("title", "text");
    assertThat(faults(only("action", "opened"))).containsExactly("only_where");
    assertThat(
            faults(
                new SignalMapping(
                    "t", "", null, null, null, "x", Map.of("P1", "WORST"), null, null, null)))
        .containsExactly("severities");
  }

  private List<String> faults(SignalMapping mapping) {
    return catchThrowableOfType(InvalidRequest.class, () -> mapper.requireValid(mapping))
        .errors()
        .stream()
        .map(FieldError::field)
        .toList();
  }

  private static SignalMapping mapping(String title, String text, String severity) {
    return new SignalMapping(
        title, text, null, null, null, severity, Map.of("P1", "critical"), "{/who}", null, null);
  }

  private static SignalMapping only(String place, String value) {
    return new SignalMapping("t", "", null, null, null, null, null, null, place, List.of(value));
  }
}
