package org.orgo.organizations.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.vocabulary.work.NotifyScope;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;

/** The numbers the profiles promise, written a second time. */
class ProfileTableTests {
  private static final Profiles PROFILES = Profiles.fromClasspath();

  @Test
  void there_are_exactly_the_eight_profiles() {
    assertThat(PROFILES.all())
        .extracting(Profile::code)
        .containsExactlyInAnyOrder(
            "default",
            "friend_group",
            "hospital",
            "advocacy_group",
            "retail_chain",
            "military_organization",
            "environmental_group",
            "artist_collective");
  }

  @ParameterizedTest
  @CsvSource({
    "default, PT12H, PT48H, MODERATE, true",
    "friend_group, P3D, P21D, DETAILED, true",
    "hospital, PT5M, PT1H, AGGRESSIVE, false",
    "advocacy_group, PT12H, PT48H, MODERATE, true",
    "retail_chain, PT24H, PT72H, MODERATE, true",
    "military_organization, PT2M, PT15M, AGGRESSIVE, false",
    "environmental_group, PT12H, PT48H, MODERATE, true",
    "artist_collective, P3D, P21D, DETAILED, true",
  })
  void deadlines_and_escalation(
      String code,
      Duration reactivity,
      Duration maximum,
      Granularity granularity,
      boolean clockStopsOnHold) {
    Profile.Escalation escalation = PROFILES.named(code).escalation();

    assertThat(escalation.reactivity()).isEqualTo(reactivity);
    assertThat(escalation.maximum()).isEqualTo(maximum);
    assertThat(escalation.granularity()).isEqualTo(granularity);
    assertThat(escalation.clockStopsOnHold()).isEqualTo(clockStopsOnHold);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default | CRITICAL,MAJOR",
        "friend_group | CRITICAL",
        "hospital | CRITICAL,MAJOR",
        "advocacy_group | CRITICAL,MAJOR",
        "retail_chain | CRITICAL,MAJOR",
        "military_organization | CRITICAL,MAJOR,MODERATE,MINOR",
        "environmental_group | CRITICAL,MAJOR",
        "artist_collective | CRITICAL",
      })
  void what_escalates_at_creation(String code, String severities) {
    Profile.Immediate immediate = PROFILES.named(code).escalation().immediate();
    List<Severity> expected = Arrays.stream(severities.split(",")).map(Severity::valueOf).toList();

    assertThat(Severity.values())
        .filteredOn(immediate::escalates)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "default, BALANCED, DEPARTMENT, MEDIUM, INTERNAL, MEDIUM",
    "friend_group, FULL, TEAM, MANUAL, PUBLIC, LOW",
    "hospital, RESTRICTED, TEAM, HIGH, RESTRICTED, HIGH",
    "advocacy_group, BALANCED, DEPARTMENT, MEDIUM, INTERNAL, MEDIUM",
    "retail_chain, BALANCED, DEPARTMENT, MEDIUM, INTERNAL, MEDIUM",
    "military_organization, PRIVATE, TEAM, FULL, RESTRICTED, HIGH",
    "environmental_group, BALANCED, ORG_WIDE, MEDIUM, INTERNAL, MEDIUM",
    "artist_collective, BALANCED, DEPARTMENT, LOW, INTERNAL, LOW",
  })
  void openness_automation_and_defaults(
      String code,
      Transparency transparency,
      NotifyScope notifyScope,
      Automation automation,
      Visibility visibility,
      Priority priority) {
    Profile profile = PROFILES.named(code);

    assertThat(profile.transparency()).isEqualTo(transparency);
    assertThat(profile.notifyScope()).isEqualTo(notifyScope);
    assertThat(profile.automation()).isEqualTo(automation);
    assertThat(profile.defaults()).isEqualTo(new Profile.Defaults(visibility, priority));
  }

  @ParameterizedTest
  @CsvSource({
    "default, MONTHLY, MEDIUM, 30, 3",
    "friend_group, AD_HOC, LOW, 90, 5",
    "hospital, REAL_TIME, HIGH, 7, 2",
    "advocacy_group, WEEKLY, MEDIUM, 30, 3",
    "retail_chain, MONTHLY, MEDIUM, 60, 4",
    "military_organization, REAL_TIME, CRITICAL, 7, 2",
    "environmental_group, WEEKLY, HIGH, 30, 3",
    "artist_collective, QUARTERLY, LOW, 90, 5",
  })
  void reviews_and_patterns(
      String code, ReviewRhythm rhythm, PatternSensitivity sensitivity, int window, int minimum) {
    Profile.Reviews reviews = PROFILES.named(code).reviews();

    assertThat(reviews.rhythm()).isEqualTo(rhythm);
    assertThat(reviews.pattern()).isEqualTo(new Profile.Pattern(sensitivity, window, minimum));
  }

  @ParameterizedTest
  @CsvSource({
    "default, true, true, true, true, true",
    "friend_group, false, true, true, false, false",
    "hospital, true, true, true, true, true",
    "advocacy_group, true, true, true, true, true",
    "retail_chain, false, true, true, true, false",
    "military_organization, true, true, true, true, true",
    "environmental_group, true, true, true, true, true",
    "artist_collective, false, false, true, false, false",
  })
  void cyclic_reviews(
      String code,
      boolean weekly,
      boolean monthly,
      boolean yearly,
      boolean crossDepartment,
      boolean highRisk) {
    assertThat(PROFILES.named(code).reviews().cyclic())
        .isEqualTo(new Profile.Cyclic(weekly, monthly, yearly, crossDepartment, highRisk));
  }

  @ParameterizedTest
  @CsvSource({
    "default, STANDARD, 1095",
    "friend_group, MINIMAL, 180",
    "hospital, AUDIT, 3650",
    "advocacy_group, STANDARD, 1095",
    "retail_chain, STANDARD, 1825",
    "military_organization, AUDIT, 36500",
    "environmental_group, STANDARD, 1825",
    "artist_collective, MINIMAL, 180",
  })
  void records(String code, LogLevel logLevel, int retentionDays) {
    assertThat(PROFILES.named(code).records())
        .isEqualTo(new Profile.Records(logLevel, retentionDays));
  }
}
