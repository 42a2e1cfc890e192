package org.orgo.organizations.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orgo.testing.Gen;
import org.orgo.testing.Property;

class ProfileOverridesTests {
  private static final Profiles PROFILES = Profiles.fromClasspath();
  private static final Profile HOSPITAL = PROFILES.named("hospital");
  private static final Gen<Profile> ALL_PROFILES = Gen.of(PROFILES.all());
  private static final Gen<Duration> DURATIONS =
      source -> {
        long millis = source.draw(Gen.longs(1_000, 3650L * 86_400_000));
        long unit = source.draw(Gen.of(1L, 1_000L, 60_000L, 3_600_000L, 86_400_000L));
        return Duration.ofMillis(Math.max(Math.max(unit, 1_000), millis - millis % unit));
      };

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
    assertThatExceptionOfType(InvalidProfile.class)
        .isThrownBy(() -> ProfileOverrides.of(Map.of("reactivity", "10m")).applyTo(HOSPITAL))
        .withMessageStartingWith(
            "overrides of profile hospital: \"reactivity\" is no setting of a profile; allowed: ");
  }

  @Test
  void a_wrong_value_is_refused_with_the_allowed_ones() {
    assertThatExceptionOfType(InvalidProfile.class)
        .isThrownBy(() -> ProfileOverrides.of(Map.of("automation", "magic")).applyTo(HOSPITAL))
        .withMessage(
            "overrides of profile hospital: \"automation\" is \"magic\";"
                + " allowed: manual, low, medium, high, full.");
  }

  @Test
  void an_override_must_go_with_the_rest_of_the_profile() {
    assertThatExceptionOfType(InvalidProfile.class)
        .isThrownBy(
            () -> ProfileOverrides.of(Map.of("escalation.reactivity", "2h")).applyTo(HOSPITAL))
        .withMessageContaining("\"escalation.maximum\" is \"1h\"");
  }

  @Test
  void a_higher_log_level_keeps_what_a_lower_one_keeps() {
    assertThat(LogLevel.AUDIT.keeps(LogLevel.DETAILED)).isTrue();
    assertThat(LogLevel.STANDARD.keeps(LogLevel.STANDARD)).isTrue();
    assertThat(LogLevel.MINIMAL.keeps(LogLevel.STANDARD)).isFalse();
  }

  @Test
  void a_profile_written_over_any_other_becomes_it() {
    Property.check(
        source -> {
          Profile one = source.draw(ALL_PROFILES);
          Profile other = source.draw(ALL_PROFILES);
          Profile written = ProfileOverrides.of(one.settings()).applyTo(other);

          assertThat(written.settings()).isEqualTo(one.settings());
          assertThat(written.escalation()).isEqualTo(one.escalation());
        });
  }

  @Test
  void a_duration_is_read_as_it_was_written() {
    Property.check(
        DURATIONS,
        duration -> assertThat(Durations.read(Durations.write(duration))).contains(duration));
  }
}
