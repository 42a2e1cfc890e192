package org.orgo.reviews.patterns.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.reviews.patterns.detection.Facts.WEEK;
import static org.orgo.reviews.patterns.detection.Facts.slip;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.HighRiskIndicator;
import org.orgo.reviews.patterns.HighRiskIndicators;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Severity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class HighRiskTests {

  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired PatternSearch search;
  @Autowired HighRiskIndicators indicators;

  @Test
  void self_harm_once_is_enough() {
    Facts plain = facts("default");
    plain.add(slip(3).labelled(5, "Education.Support").about("REQUEST", null).tagged("self_harm"));
    assertThat(found(plain))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.key()).isEqualTo(Map.of("indicator", "self_harm"));
              assertThat(pattern.events()).isEqualTo(1);
              assertThat(pattern.caseIds()).hasSize(1);
              assertThat(pattern.numbers().get("fires_from")).isEqualByComparingTo("1");
              assertThat(pattern.thresholds().severity()).isEqualTo(Severity.CRITICAL);
            });
  }

  @Test
  void other_words_are_counted_as_tags_and_as_subtypes_and_once_a_case() {
    Facts plain = facts("default");
    plain.add(slip(1).tagged("harassment").about("REPORT", "harassment"));
    plain.add(slip(2).tagged("Harassment").about("REPORT", null));
    assertThat(found(plain)).isEmpty();
    plain.add(slip(3).about("REPORT", "harassment"));
    assertThat(found(plain))
        .singleElement()
        .satisfies(pattern -> assertThat(pattern.events()).isEqualTo(3));
  }

  @Test
  void an_organization_edits_its_own_list() {
    Facts plain = facts("default");
    plain.add(slip(1).tagged("needle"));
    plain.add(slip(1).tagged("self_harm"));
    plain
        .of()
        .run(
            "analyst",
            () -> {
              assertThat(indicators.put(new HighRiskIndicator(" Needle", true))).isTrue();
              assertThat(indicators.put(new HighRiskIndicator("violence", true))).isFalse();
              indicators.remove("Self_Harm");
            });
    assertThat(plain.of().asSystem(() -> indicators.all()))
        .contains(new HighRiskIndicator("needle", true), new HighRiskIndicator("violence", true))
        .noneMatch(indicator -> indicator.word().equals("self_harm"));
    assertThat(found(plain))
        .singleElement()
        .satisfies(pattern -> assertThat(pattern.key()).isEqualTo(Map.of("indicator", "needle")));
  }

  @Test
  void who_may_not_edit_processes_does_not_edit_the_list() {
    TestOrganization plain = facts("default").of();
    for (String user : List.of("worker", "head", "compliance")) {
      assertThatThrownBy(
              () -> plain.run(user, () -> indicators.put(new HighRiskIndicator("needle", true))))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> plain.run(user, () -> indicators.remove("violence")))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(plain.as("head", indicators::list)).hasSize(7);
    assertThatThrownBy(() -> plain.as("worker", indicators::list)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void the_last_word_stays_and_what_is_no_word_is_refused() {
    TestOrganization plain = facts("default").of();
    for (String wrong : List.of(" ", "a/b", "x".repeat(101))) {
      assertThatThrownBy(
              () -> plain.run("analyst", () -> indicators.put(new HighRiskIndicator(wrong, false))))
          .isInstanceOf(InvalidRequest.class);
    }
    assertThatThrownBy(() -> plain.run("analyst", () -> indicators.remove("needle")))
        .isInstanceOf(NotFound.class);
    plain.run(
        "analyst",
        () ->
            indicators.all().stream()
                .skip(1)
                .forEach(indicator -> indicators.remove(indicator.word())));
    String last = plain.asSystem(() -> indicators.all()).get(0).word();
    assertThatThrownBy(() -> plain.run("analyst", () -> indicators.remove(last)))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void each_change_of_the_list_is_audited_with_its_word() {
    TestOrganization plain = facts("default").of();
    plain.run(
        "analyst",
        () -> {
          indicators.put(new HighRiskIndicator("needle", true));
          indicators.put(new HighRiskIndicator("needle", false));
          indicators.remove("needle");
        });
    List<String> audited =
        plain.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForList(
                            """
                            select action
                            from audit_entries
                            where organization_id = ?
                              and object_kind = 'high_risk'
                              and object_id = 'needle'
                            order by entry_id
                            """,
                            String.class,
                            plain.id().value())));
    assertThat(audited)
        .containsExactly("high_risk.added", "high_risk.changed", "high_risk.removed");
  }

  @Test
  void a_case_that_a_pattern_opened_is_no_evidence() {
    Facts plain = facts("default");
    plain.add(slip(1).tagged("self_harm").openedByAPattern());
    assertThat(found(plain)).isEmpty();
  }

  @Test
  void a_profile_may_switch_it_off() {
    Facts friends = facts("friend_group");
    friends.add(slip(1).tagged("self_harm"));
    assertThat(found(friends)).isEmpty();
  }

  private Facts facts(String profile) {
    return new Facts(jdbc, transaction, organizations.found(profile));
  }

  private List<FoundPattern> found(Facts facts) {
    return facts.of().asSystem(() -> search.search(WEEK, Set.of(PatternKind.HIGH_RISK)));
  }
}
