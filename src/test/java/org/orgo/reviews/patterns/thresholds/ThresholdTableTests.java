package org.orgo.reviews.patterns.thresholds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.engine.decisions.DecisionTable.TableRow;
import org.orgo.engine.decisions.Decisions;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.check.DeploymentCheck;
import org.orgo.engine.deployment.check.KnownDefinitions;
import org.orgo.engine.deployment.findings.Finding;
import org.orgo.organizations.profile.Profile;
import org.orgo.organizations.profile.Profiles;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.routing.RoutingDesks;

/** The shared table as it lies in {@code dmn/}, and the mistakes people make in it. */
class ThresholdTableTests {
  private static final String TABLE = "review-thresholds";
  private static final Decisions SHARED = new TableFiles().decisions();
  private static final Profiles PROFILES = Profiles.fromClasspath();
  private static final DeploymentCheck CHECK =
      new DeploymentCheck(
          bean -> true,
          List.of(),
          new ThresholdContracts(RoutingDesks.roles(RoutingDesks.ROLES), PROFILES));

  @ParameterizedTest
  @CsvSource({
    "default, WEEKLY, FREQUENCY, 28, 3, 1",
    "default, MONTHLY, FREQUENCY, 180, 5, 2",
    "default, YEARLY, FREQUENCY, 730, 10, 3",
    "default, WEEKLY, CROSS_DEPARTMENT, 28, 3, 1",
    "default, WEEKLY, HIGH_RISK, 28, 3, 1",
    "default, WEEKLY, WELLBEING_DROP, 28, 5, 5",
    "default, WEEKLY, SLA_DRIFT, 28, 20, 1",
    "default, WEEKLY, SILENCE, 84, 1, 1",
    "friend_group, MONTHLY, WELLBEING_DROP, 28, 5, 5",
    "military_organization, WEEKLY, FREQUENCY, 28, 2, 1"
  })
  void a_row_answers(
      String profile, Cadence cadence, PatternKind kind, int days, int events, int sources) {
    assertThat(answer(profile, cadence, kind))
        .containsEntry(ThresholdColumns.WINDOW_DAYS, days)
        .containsEntry(ThresholdColumns.MINIMUM_EVENTS, events)
        .containsEntry(ThresholdColumns.DISTINCT_SOURCES, sources);
  }

  @ParameterizedTest
  @CsvSource({
    "friend_group, MONTHLY, FREQUENCY", "default, MONTHLY, WELLBEING_DROP",
    "default, YEARLY, SLA_DRIFT", "default, MONTHLY, SILENCE"
  })
  void a_row_may_say_that_a_review_does_not_look(
      String profile, Cadence cadence, PatternKind kind) {
    assertThat(answer(profile, cadence, kind).get(ThresholdColumns.WINDOW_DAYS)).isNull();
  }

  @Test
  void every_row_answers_some_review_of_a_shipped_profile() {
    Set<String> answering = new HashSet<>();
    for (Profile profile : PROFILES.all()) {
      for (Cadence cadence : Cadence.values()) {
        for (PatternKind kind : PatternKind.values()) {
          answering.add(
              SHARED
                  .evaluate(ReviewThresholds.TABLE, ReviewThresholds.inputs(kind, cadence, profile))
                  .rules()
                  .get(0)
                  .id());
        }
      }
    }
    assertThat(answering)
        .isEqualTo(
            SHARED.inUse(ReviewThresholds.TABLE).rows().stream()
                .map(TableRow::id)
                .collect(Collectors.toSet()));
  }

  @Test
  void the_shared_table_is_deployed() {
    assertThat(findings(TableFiles.xml(TABLE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"11.94\"', '\"11.94.Operations.Safety.Audit\"', ''",
    "'\"11.94\"', '\"11.94.Operations.Safty.Audit\"', 'label'",
    "'\"11.94\"', '\"11\"', 'label'",
    "'\"FREQUENCY\"', '\"FREQENCY\"', 'kind'",
    "'\"WEEKLY\"', '\"DAILY\"', 'cadence'",
    "'<text>28</text>', '<text>0</text>', 'windowDays'",
    "'<text>28</text>', '<text>2.5</text>', 'windowDays'",
    "'\"MAJOR\"', '\"GREAT\"', 'severity'"
  })
  void a_mistake_is_answered_where_it_stands(String right, String wrong, String place) {
    List<Finding> findings = findings(TableFiles.xml(TABLE).replaceFirst(right, wrong));
    if (place.isEmpty()) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings)
          .anySatisfy(finding -> assertThat(finding.element()).endsWith("_" + place));
    }
  }

  @Test
  void which_kinds_a_profiles_own_numbers_hold_for() {
    assertThat(PatternKind.values())
        .filteredOn(PatternKind::countsEvents)
        .containsExactlyElementsOf(
            EnumSet.of(PatternKind.FREQUENCY, PatternKind.CROSS_DEPARTMENT, PatternKind.HIGH_RISK));
  }

  private static Map<String, Object> answer(String profile, Cadence cadence, PatternKind kind) {
    return SHARED
        .evaluate(
            ReviewThresholds.TABLE, ReviewThresholds.inputs(kind, cadence, PROFILES.named(profile)))
        .outputs();
  }

  private static List<Finding> findings(String xml) {
    return CHECK.check(
        Map.of(TABLE + ".dmn", xml.getBytes(StandardCharsets.UTF_8)),
        new KnownDefinitions() {
          @Override
          public boolean hasProcess(String key) {
            return false;
          }

          @Override
          public boolean hasDecision(String key) {
            return false;
          }

          @Override
          public Optional<String> tenant() {
            return Optional.of("oak");
          }
        });
  }
}
