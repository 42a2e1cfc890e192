package org.orgo.organizations.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

class ProfilesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "granularity: aggressive | granularity: agressive"
            + " | \"escalation.granularity\" is \"agressive\";"
            + " allowed: relaxed, moderate, detailed, aggressive.",
        "transparency: restricted | transparency:"
            + " | \"transparency\" is missing; allowed: full, balanced, restricted, private.",
        "  window_days: 7 | ''"
            + " | \"reviews.pattern.window_days\" is missing;"
            + " allowed: a whole number from 1 to 36525.",
        "reactivity: 5m | reactivity: 5 minutes"
            + " | \"escalation.reactivity\" is \"5 minutes\";"
            + " allowed: a duration from 1s to 3650d such as 5m, 12h, 3d or PT90M.",
        "maximum: 1h | maximum: 4m"
            + " | \"escalation.maximum\" is \"4m\";"
            + " allowed: a duration not shorter than escalation.reactivity.",
        "critical: true | critical: perhaps"
            + " | \"escalation.immediate.critical\" is \"perhaps\"; allowed: true, false.",
        "retention_days: 3650 | retention_days: 0"
            + " | \"records.retention_days\" is \"0\"; allowed: a whole number from 1 to 36525.",
        "retention_days: 3650 | retention_days: 99999999999"
            + " | \"records.retention_days\" is \"99999999999\";"
            + " allowed: a whole number from 1 to 36525.",
      })
  void a_mistake_is_one_sentence_naming_file_key_and_what_is_allowed(
      String right, String wrong, String sentence) {
    InvalidSettings refusal =
        catchThrowableOfType(
            InvalidSettings.class, () -> read(hospital().replaceFirst(right + "[^\n]*", wrong)));

    assertThat(refusal).hasMessage("config/profiles/hospital.yaml: " + sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"colour: red", "colour:", "colour: {}", "colour:\n  sky: blue"})
  void an_unknown_key_is_refused_and_the_known_ones_are_named(String unknown) {
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> read(hospital() + unknown + "\n"))
        .withMessageStartingWith("config/profiles/hospital.yaml: \"colour")
        .withMessageContaining("is no setting; allowed: code, escalation, ")
        .satisfies(refusal -> assertThat(refusal.key()).startsWith("colour"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# nothing yet\n",
        "- a\n- list",
        "only words",
        "transparency: full\ntransparency: private",
        "a: [1, 2",
        "\tescalation: x",
        "a: \u0007",
        "transparency: full\n---\ntransparency: private",
      })
  void broken_yaml_is_refused_in_one_line(String broken) {
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> read(broken))
        .withMessageMatching(
            "config/profiles/hospital.yaml: (it is broken YAML, line \\d|settings are written).*")
        .satisfies(
            refusal -> assertThat(refusal.getMessage()).doesNotContain("\n", "java.", "\u0007"));
  }

  @Test
  void a_file_of_a_shipped_profile_must_be_there() {
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> Profiles.of(List.of()))
        .withMessage("config/profiles/default.yaml: the file is missing.");
  }

  @Test
  void a_profile_nobody_wrote_is_refused_by_name() {
    assertThatExceptionOfType(UnknownProfile.class)
        .isThrownBy(() -> Profiles.fromClasspath().named("circus"))
        .withMessageStartingWith("There is no profile \"circus\"; allowed: advocacy_group, ");
  }

  @Test
  void values_are_read_in_any_letter_case_and_durations_in_two_ways() throws IOException {
    Profile profile =
        read(
            hospital()
                .replace("aggressive", "Relaxed")
                .replace("reactivity: 5m", "reactivity: PT7M")
                .replace("maximum: 1h", "maximum: 2D"));

    assertThat(profile.escalation().granularity()).isEqualTo(Granularity.RELAXED);
    assertThat(profile.escalation().reactivity()).isEqualTo(Duration.ofMinutes(7));
    assertThat(profile.escalation().maximum()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void the_start_is_refused_with_one_sentence_and_no_stack_trace(CapturedOutput output) {
    assertThatExceptionOfType(Exception.class)
        .isThrownBy(
            () ->
                new SpringApplicationBuilder(BrokenProfiles.class)
                    .web(WebApplicationType.NONE)
                    .run(
                        "--orgo.database.embedded=true",
                        "--orgo.base-url=http://localhost",
                        "--orgo.mail.signing-key=" + "k".repeat(40)))
        .withRootCauseInstanceOf(InvalidSettings.class);

    assertThat(output)
        .contains("config/profiles/hospital.yaml: \"transparency\" is \"blurred\"")
        .doesNotContain("\tat ");
  }

  @Configuration(proxyBeanMethods = false)
  static class BrokenProfiles {
    @Bean
    Profile broken() throws IOException {
      return read(hospital().replace("transparency: restricted", "transparency: blurred"));
    }
  }

  private static Profile read(String yaml) throws IOException {
    return Profiles.read(
        "hospital",
        SettingsFile.read(
            "config/profiles/hospital.yaml",
            new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
  }

  private static String hospital() {
    try (InputStream file =
        new ClassPathResource("config/profiles/hospital.yaml").getInputStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
