package org.orgo.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTests {

  private record Stove(Duration cookingTime, Optional<String> fuel, List<String> pots) {}

  @ParameterizedTest
  @CsvSource({
    "5m, PT5M",
    "12h, PT12H",
    "12 h, PT12H",
    "3d, P3D",
    "2D, P2D",
    "90s, PT90S",
    "1500ms, PT1.5S",
    "PT90M, PT90M",
    "P3D, P3D",
    "3650d, P3650D"
  })
  void a_duration_is_written_as_people_write_it_or_as_iso(String text, Duration duration)
      throws IOException {
    assertThat(read("cooking_time: " + text).cookingTime()).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0m",
        "-5m",
        "PT0S",
        "-PT5M",
        "3651d",
        "P1M",
        "999999999999d",
        "5",
        "5000",
        "m",
        "1.5h",
        "[]"
      })
  void what_is_no_sensible_duration_is_refused(String text) {
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> read("cooking_time: " + text))
        .withMessageStartingWith("stove.yaml: \"cooking_time\" is \"")
        .withMessageEndingWith(
            "allowed: a duration from 1s to 3650d such as 5m, 12h, 3d or PT90M.");
  }

  @Test
  void lists_and_optionals_need_not_be_there_and_everything_else_must() throws IOException {
    assertThat(read("cooking_time: 5m"))
        .isEqualTo(new Stove(Duration.ofMinutes(5), Optional.empty(), List.of()));
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> read("fuel: gas"))
        .withMessageStartingWith("stove.yaml: \"cooking_time\" is missing; allowed: a duration");
  }

  private static Stove read(String yaml) throws IOException {
    return SettingsFile.read(
            "stove.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)))
        .as(Stove.class);
  }
}
