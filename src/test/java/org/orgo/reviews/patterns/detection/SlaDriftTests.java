package org.orgo.reviews.patterns.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.reviews.patterns.detection.Facts.SUNDAY;
import static org.orgo.reviews.patterns.detection.Facts.WEEK;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class SlaDriftTests {

  private static final Duration DAY = Duration.ofDays(1);

  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired PatternSearch search;

  @Test
  void a_role_that_is_late_far_more_often_than_before_is_found_with_what_was_late() {
    Facts plain = facts();
    history(plain, "Ops.Maintenance", 1);
    items(plain, "Ops.Maintenance", 0, 10, 10);
    assertThat(found(plain))
        .singleElement()
        .satisfies(
            pattern -> {
              assertThat(pattern.key()).isEqualTo(Map.of("owner_role", "Ops.Maintenance"));
              assertThat(pattern.events()).isEqualTo(20);
              assertThat(pattern.taskIds()).hasSize(10);
              assertThat(pattern.numbers().get("late_percent")).isEqualByComparingTo("50");
              assertThat(pattern.numbers().get("late_percent_before")).isEqualByComparingTo("10");
              assertThat(pattern.expectedRate()).isBetween(2.5, 3.2);
              assertThat(pattern.thresholds().label()).hasToString("11.34.Ops.Maintenance.Audit");
            });
  }

  @Test
  void a_role_that_is_late_as_ever_is_not_found() {
    Facts plain = facts();
    history(plain, "Ops.Maintenance", 5);
    items(plain, "Ops.Maintenance", 0, 10, 10);
    assertThat(found(plain)).isEmpty();
  }

  @Test
  void too_little_work_is_not_judged() {
    Facts plain = facts();
    history(plain, "Ops.Maintenance", 1);
    items(plain, "Ops.Maintenance", 0, 10, 9);
    assertThat(found(plain)).isEmpty();
  }

  @Test
  void the_day_of_the_deadline_counts_and_not_the_day_it_was_opened() {
    Facts plain = facts();
    history(plain, "Ops.Maintenance", 1);
    items(plain, "Ops.Maintenance", 0, 10, 10);
    Instant opened = instant(3);
    for (int count = 0; count < 40; count++) {
      plain.addTask("Ops.Maintenance", opened, opened.plus(DAY.multipliedBy(30)), null);
    }
    assertThat(found(plain))
        .singleElement()
        .satisfies(pattern -> assertThat(pattern.events()).isEqualTo(20));
  }

  @Test
  void the_work_of_patterns_is_no_evidence() {
    Facts plain = facts();
    history(plain, "Ops.Maintenance", 1);
    items(plain, "Ops.Maintenance", 0, 0, 20);
    for (int count = 0; count < 10; count++) {
      Instant opened = instant(3);
      UUID task = plain.addTask("Ops.Maintenance", opened, opened.plus(DAY), null);
      plain.ofAPatternCase(task, SUNDAY.minusDays(3));
    }
    assertThat(found(plain)).isEmpty();
  }

  /** Eleven windows of ten items. */
  private static void history(Facts facts, String role, int late) {
    for (int window = 1; window < 12; window++) {
      items(facts, role, window, late, 10 - late);
    }
  }

  private static void items(Facts facts, String role, int window, int late, int inTime) {
    for (int count = 0; count < late + inTime; count++) {
      Instant opened = instant(window * 28 + 2 + count % 20);
      Duration taken = count < late ? DAY.multipliedBy(2) : DAY.dividedBy(2);
      facts.addTask(role, opened, opened.plus(DAY), opened.plus(taken));
    }
  }

  private static Instant instant(int daysAgo) {
    return SUNDAY.minusDays(daysAgo).atTime(10, 0).toInstant(ZoneOffset.UTC);
  }

  private Facts facts() {
    return new Facts(jdbc, transaction, organizations.found("default"));
  }

  private List<FoundPattern> found(Facts facts) {
    return facts.of().asSystem(() -> search.search(WEEK, Set.of(PatternKind.SLA_DRIFT)));
  }
}
