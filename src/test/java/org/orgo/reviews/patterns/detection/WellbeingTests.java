package org.orgo.reviews.patterns.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.reviews.patterns.detection.Facts.SUNDAY;
import static org.orgo.reviews.patterns.detection.Facts.WEEK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.reviews.patterns.PatternSearch;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class WellbeingTests {

  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired PatternSearch search;

  @Test
  void a_group_that_fell_alone_is_found_and_its_answers_are_no_evidence_to_open() {
    Facts plain = facts();
    answers(plain, "ward-1", 6, 3, 0);
    answers(plain, "ward-2", 6, 0, 0);
    answers(plain, "ward-3", 6, 0, 0);
    assertThat(found(plain))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.key()).isEqualTo(Map.of("group", "ward-1"));
              assertThat(pattern.events()).as("persons").isEqualTo(6);
              assertThat(pattern.numbers().get("fall").doubleValue()).isBetween(2.5, 3.5);
              assertThat(pattern.numbers().get("judged")).isEqualByComparingTo("3");
              assertThat(pattern.numbers().get("expected_false_alarms"))
                  .isEqualByComparingTo("0.03");
              assertThat(pattern.expectedRate()).isBetween(0.5, 1.3);
              assertThat(pattern.visibility()).isEqualTo(Visibility.RESTRICTED);
              assertThat(pattern.caseIds()).isEmpty();
              assertThat(pattern.taskIds()).isEmpty();
            });
  }

  @Test
  void a_fall_of_everybody_is_the_seasons() {
    Facts plain = facts();
    List.of("ward-1", "ward-2", "ward-3").forEach(group -> answers(plain, group, 6, 3, 0));
    assertThat(found(plain)).isEmpty();
  }

  @Test
  void four_persons_are_too_few() {
    Facts plain = facts();
    answers(plain, "ward-1", 4, 3, 0);
    answers(plain, "ward-2", 6, 0, 0);
    answers(plain, "ward-3", 6, 0, 0);
    assertThat(found(plain)).isEmpty();
  }

  @Test
  void a_group_alone_is_compared_with_last_year_and_not_judged_without_it() {
    Facts plain = facts();
    UUID group = answers(plain, "ward-1", 6, 3, 0);
    assertThat(found(plain)).isEmpty();
    answers(plain, group, 6, 0, 52);
    assertThat(found(plain)).hasSize(1);
  }

  @Test
  void who_falls_every_november_did_not_fall() {
    Facts plain = facts();
    UUID group = answers(plain, "ward-1", 6, 3, 0);
    answers(plain, group, 6, 3, 52);
    assertThat(found(plain)).isEmpty();
  }

  private static UUID answers(Facts facts, String code, int persons, int fall, int weeksAgo) {
    UUID group = facts.addGroup(code);
    answers(facts, group, persons, fall, weeksAgo);
    return group;
  }

  /** Sixteen weekly answers of each person, around a level of the person's own. */
  private static void answers(Facts facts, UUID group, int persons, int fall, int weeksAgo) {
    for (int person = 0; person < persons; person++) {
      UUID key = UUID.randomUUID();
      for (int week = 0; week < 16; week++) {
        int swing = (week + person) % 3 == 0 ? 1 : 0;
        int score = 6 + person % 3 + swing - (week < 4 ? fall : 0);
        facts.addAnswer(group, key, SUNDAY.minusWeeks(week + (long) weeksAgo), score);
      }
    }
  }

  private Facts facts() {
    return new Facts(jdbc, transaction, organizations.found("default"));
  }

  private List<FoundPattern> found(Facts facts) {
    return facts.of().asSystem(() -> search.search(WEEK, Set.of(PatternKind.WELLBEING_DROP)));
  }
}
