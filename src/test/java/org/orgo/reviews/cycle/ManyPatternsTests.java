package org.orgo.reviews.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.reviews.response.PatternFixtures.aPattern;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orgo.organizations.Organizations;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.StagedPatterns;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A review that finds hundreds of patterns opens their cases lot by lot. */
@OrgoTest
class ManyPatternsTests {

  private static final Duration A_MOMENT = Duration.ofSeconds(6);

  @Autowired TestOrganizations tests;
  @Autowired Organizations organizations;
  @Autowired ReviewCycles cycles;
  @Autowired StagedPatterns patterns;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void two_hundred_and_fifty_patterns_are_two_hundred_and_fifty_cases_and_no_incident() {
    TestOrganization organization = thatFinds(250);
    patterns.answer(organization, (period, found) -> {});

    passMonday(organization);
    finish(organization);

    assertThat(count(organization, "select count(distinct case_id) from patterns")).isEqualTo(250);
    assertThat(count(organization, "select count(*) from tasks")).isEqualTo(750);
    assertThat(count(organization, "select count(*) from reviews")).isEqualTo(1);
    assertThat(
            count(
                organization,
                "select count(*) from act_ru_incident where tenant_id_ = '%s'"
                    .formatted(organization.slug())))
        .isZero();
    assertThat(
            count(
                organization,
                """
                select count(*)
                from act_ru_job
                where tenant_id_ = '%s'
                  and process_def_key_ = 'review-cycle'
                  and handler_cfg_ = 'event_reviewDue'
                """
                    .formatted(organization.slug())))
        .as("and each cycle waits for its next review")
        .isEqualTo(3);
  }

  @Test
  void killed_between_two_lots_it_goes_on_with_what_is_left() {
    TestOrganization organization = thatFinds(50);
    patterns.answer(
        organization,
        (period, found) -> {
          if (patterns.answeredTo(organization).size() == 1) {
            throw new IllegalStateException("the node dies");
          }
        });
    passMonday(organization);
    clock.advance(A_MOMENT);
    assertThatThrownBy(() -> jobs.runDue(organization)).hasMessageContaining("the node dies");
    long first = count(organization, "select count(*) from patterns");
    assertThat(first).as("the first lot is there, the second is not").isBetween(1L, 49L);

    patterns.answer(organization, (period, found) -> {});
    clock.advance(Duration.ofMinutes(1)); // the pause before the next try
    finish(organization);

    assertThat(count(organization, "select count(*) from patterns")).isEqualTo(50);
    assertThat(count(organization, "select count(distinct case_id) from patterns")).isEqualTo(50);
    assertThat(count(organization, "select count(*) from cases")).isEqualTo(50);
  }

  private TestOrganization thatFinds(int count) {
    TestOrganization organization = tests.found("advocacy_group");
    cycles.adjust(organizations.get(organization.id()));
    patterns.find(organization, period -> found(period, count));
    return organization;
  }

  private static List<FoundPattern> found(ReviewPeriod period, int count) {
    return period.cadence() == Cadence.WEEKLY
        ? IntStream.range(0, count)
            .mapToObj(number -> aPattern().about("trouble " + number).in(period).found())
            .toList()
        : List.of();
  }

  private void passMonday(TestOrganization organization) {
    clock.moveTo(
        clock
            .instant()
            .atZone(ZoneOffset.UTC)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .with(LocalTime.of(3, 1))
            .toInstant());
    jobs.runDue(organization);
  }

  /** As long as there is a draft. */
  private void finish(TestOrganization organization) {
    for (int lot = 0;
        lot < 50 && count(organization, "select count(*) from review_drafts") > 0;
        lot++) {
      clock.advance(A_MOMENT);
      jobs.runDue(organization);
    }
  }

  private long count(TestOrganization organization, String query) {
    return organization.asSystem(
        () -> transaction.execute(status -> jdbc.queryForObject(query, Long.class)));
  }
}
