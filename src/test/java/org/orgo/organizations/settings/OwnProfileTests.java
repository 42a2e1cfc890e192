package org.orgo.organizations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.organizations.profile.OrganizationProfiles;
import org.orgo.platform.settings.SettingsChangedMeanwhile;
import org.orgo.platform.settings.SettingsFault;
import org.orgo.platform.settings.SettingsRefused;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

/** An organization changes its profile and its calendar while everything runs. */
@OrgoTest
class OwnProfileTests {
  private static final String CALMER =
      """
      # agreed in May
      escalation:
        reactivity: 10m
      records.retention_days: 4000
      """;

  @Autowired TestOrganizations organizations;
  @Autowired OwnProfile profile;
  @Autowired OwnCalendar calendar;
  @Autowired OwnSettings texts;
  @Autowired OrganizationProfiles profiles;
  @Autowired AuditLog audit;

  private TestOrganization northside;
  private TestOrganization other;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    other = organizations.found("hospital");
  }

  @Test
  void released_values_hold_at_once_for_this_organization_alone() {
    assertThat(reactivity(northside)).isEqualTo(Duration.ofMinutes(5));
    assertThat(content(northside)).isEmpty();

    assertThat(release(CALMER, 0)).isEqualTo(1);

    assertThat(reactivity(northside)).isEqualTo(Duration.ofMinutes(10));
    assertThat(reactivity(other)).isEqualTo(Duration.ofMinutes(5));
    assertThat(content(northside)).isEqualTo(CALMER);
    assertThat(content(other)).isEmpty();
    assertThat(northside.asSystem(() -> audit.about("definition", "profile.yaml")))
        .extracting(AuditEntry::action)
        .containsExactly("settings.released");
  }

  @Test
  void nothing_but_comments_follows_the_profile_again() {
    release(CALMER, 0);
    release("# as everybody\n", 1);

    assertThat(reactivity(northside)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void a_version_that_somebody_else_released_is_not_overwritten() {
    release(CALMER, 0);

    assertThatThrownBy(() -> release(CALMER, 0)).isInstanceOf(SettingsChangedMeanwhile.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reactivity: 10m | settings | reactivity | 1 | is no setting",
        "automation: magic | settings | automation | 1 | is \"magic\"",
        "escalation: {reactivity: 2h} | settings | escalation.maximum | 1 | is \"PT1H\"",
        "code: default | settings | code | 1 | is \"default\"",
        "changes.second_person: false | second-person | changes.second_person | 1 | asks for a second person",
        "escalation: [ | readable | | 1 | broken YAML"
      })
  void a_wrong_value_is_found_by_its_key(
      String content, String rule, String key, Integer line, String problem) {
    List<SettingsFault> faults = northside.asSystem(() -> profile.check(content));

    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.rule()).isEqualTo(rule);
              assertThat(fault.key()).isEqualTo(key);
              assertThat(fault.line()).isEqualTo(line);
              assertThat(fault.problem()).contains(problem);
            });
    assertThatThrownBy(() -> release(content, 0)).isInstanceOf(SettingsRefused.class);
  }

  @Test
  void each_value_stands_beside_the_shared_one() {
    List<ProfileSetting> settings = northside.asSystem(() -> profile.compare(CALMER));

    assertThat(settings)
        .filteredOn(ProfileSetting::isOwn)
        .containsExactlyInAnyOrder(
            new ProfileSetting("escalation.reactivity", "PT5M", "PT10M"),
            new ProfileSetting("records.retention_days", "3650", "4000"));
    assertThat(settings).hasSize(34);
  }

  @Test
  void a_released_calendar_holds_at_once_and_a_wrong_one_is_found_by_its_key() {
    Instant saturday = Instant.parse("2026-11-28T12:00:00Z");
    assertThat(open(northside, saturday)).isTrue();
    String office =
        """
        kind: business_hours
        hours:
          monday: ["08:00-12:00", "13:00-17:00"]
        holidays: [2026-12-25]
        """;

    assertThat(northside.<List<SettingsFault>>asSystem(() -> calendar.check(office))).isEmpty();
    northside.runAsSystem(() -> calendar.release(office, 0));

    assertThat(open(northside, saturday)).isFalse();
    assertThat(open(other, saturday)).isTrue();
    assertThat(northside.asSystem(calendar::content)).isEqualTo(office);
    assertThat(northside.asSystem(() -> calendar.check(office.replace("13:00", "11:00"))))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.key()).isEqualTo("hours.monday");
              assertThat(fault.line()).isEqualTo(3);
              assertThat(fault.allowed()).contains("openings that do not overlap");
            });
  }

  private int release(String content, int seen) {
    return northside.asSystem(() -> profile.release(content, seen));
  }

  private Duration reactivity(TestOrganization organization) {
    return organization.asSystem(() -> profiles.current().escalation().reactivity());
  }

  private String content(TestOrganization organization) {
    return organization.asSystem(profile::content);
  }

  private boolean open(TestOrganization organization, Instant instant) {
    return organization.asSystem(() -> calendar.current().isOpen(instant));
  }
}
