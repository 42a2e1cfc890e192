package org.orgo.organizations.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.platform.settings.InvalidSettings;
import org.orgo.platform.settings.SettingsFile;

class ProfileOverridesTests {
  private static final Profiles PROFILES = Profiles.fromClasspath();
  private static final Profile HOSPITAL = PROFILES.named("hospital");

  @Test
  void an_override_wins_over_the_profile_and_leaves_everything_else() {
    Profile changed =
        ProfileOverrides.of(Map.of("escalation", Map.of("reactivity", "10m"))).applyTo(HOSPITAL);

    assertThat(changed.escalation().reactivity()).isEqualTo(Duration.ofMinutes(10));
    assertThat(
            ProfileOverrides.of(Map.of("escalation.reactivity", HOSPITAL.escalation().reactivity()))
                .applyTo(changed))
        .isEqualTo(HOSPITAL);
  }

  @Test
  void nested_and_dotted_names_mean_the_same() {
    assertThat(ProfileOverrides.of(Map.of("records.retention_days", 400)))
        .isEqualTo(ProfileOverrides.of(Map.of("records", Map.of("retention_days", 400))));
  }

  @Test
  void no_overrides_change_nothing() {
    assertThat(ProfileOverrides.NONE.applyTo(HOSPITAL)).isEqualTo(HOSPITAL);
  }

  @Test
  void an_override_of_nothing_is_refused_by_name() {
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> ProfileOverrides.of(Map.of("reactivity", "10m")).applyTo(HOSPITAL))
        .withMessageStartingWith(
            "overrides of profile hospital: \"reactivity\" is no setting; allowed: ");
  }

  @Test
  void a_wrong_value_is_refused_with_the_allowed_ones() {
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> ProfileOverrides.of(Map.of("automation", "magic")).applyTo(HOSPITAL))
        .withMessage(
            "overrides of profile hospital: \"automation\" is \"magic\";"
                + " allowed: manual, low, medium, high, full.");
  }

  @Test
  void an_override_must_go_with_the_rest_of_the_profile() {
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(
            () -> ProfileOverrides.of(Map.of("escalation.reactivity", "2h")).applyTo(HOSPITAL))
        .withMessageContaining("\"escalation.maximum\" is \"PT1H\"");
  }

  @Test
  void a_higher_log_level_keeps_what_a_lower_one_keeps() {
    assertThat(LogLevel.AUDIT.keeps(LogLevel.DETAILED)).isTrue();
    assertThat(LogLevel.STANDARD.keeps(LogLevel.STANDARD)).isTrue();
    assertThat(LogLevel.MINIMAL.keeps(LogLevel.STANDARD)).isFalse();
  }

  @Test
  void the_code_of_a_profile_is_not_overridden() {
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> ProfileOverrides.of(Map.of("code", "default")).applyTo(HOSPITAL))
        .withMessageContaining("\"code\" is \"default\"; allowed: hospital");
  }

  @Test
  void a_part_is_not_overridden_by_a_value_nor_a_value_by_a_part() {
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> ProfileOverrides.of(Map.of("reviews", "none")).applyTo(HOSPITAL))
        .withMessageContaining("\"reviews\" is \"none\"; allowed: settings of its own.");
    assertThatExceptionOfType(InvalidSettings.class)
        .isThrownBy(() -> ProfileOverrides.of(Map.of("automation.level", 1)).applyTo(HOSPITAL))
        .withMessageContaining("; allowed: manual, low, medium, high, full.");
  }

  @Test
  void a_profile_written_over_any_other_becomes_it() {
    for (Profile one : PROFILES.all()) {
      for (Profile other : PROFILES.all()) {
        ObjectNode written = SettingsFile.written(one);
        written.put("code", other.code());
        Map<String, Object> settings =
            new JsonMapper().convertValue(written, new TypeReference<>() {});

        assertThat(ProfileOverrides.of(settings).applyTo(other))
            .usingRecursiveComparison()
            .ignoringFields("code")
            .isEqualTo(one);
      }
    }
  }
}
