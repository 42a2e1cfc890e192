package org.orgo.reviews.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.reviews.ReviewFixtures.aPattern;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.WorkHydrated;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.StagedPatterns;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class PatternWatchTests {

  @Autowired TestOrganizations tests;
  @Autowired Organizations organizations;
  @Autowired RealTimeReviews reviews;
  @Autowired PatternWatch watch;
  @Autowired StagedPatterns patterns;
  @Autowired MovableClock clock;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void what_repeats_or_is_dangerous_is_answered_in_the_week_it_happens() {
    TestOrganization hospital = tests.found("hospital");
    patterns.find(
        hospital,
        aPattern(PatternKind.FREQUENCY),
        aPattern(PatternKind.HIGH_RISK),
        aPattern(PatternKind.SLA_DRIFT));

    hydrated(hospital);
    reviews.round();

    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    assertThat(patterns.answeredTo(hospital)).hasSize(1);
    StagedPatterns.Answer answer = patterns.answeredTo(hospital).get(0);
    assertThat(answer.patterns())
        .extracting(FoundPattern::kind)
        .containsExactly(PatternKind.FREQUENCY, PatternKind.HIGH_RISK);
    assertThat(answer.period())
        .as("of Monday's period, which so finds it answered; up to today")
        .isEqualTo(new ReviewPeriod(Cadence.WEEKLY, monday, today));
  }

  @Test
  void however_often_it_is_hydrated_it_is_looked_at_once_a_minute_and_once_more_at_its_end() {
    TestOrganization ward = tests.found("military_organization");
    patterns.find(ward);
    for (int second = 0; second < 60; second += 5) {
      hydrated(ward);
      reviews.round();
      clock.advance(Duration.ofSeconds(5));
    }
    assertThat(patterns.askedBy(ward)).hasSizeBetween(1, 2);
    int before = patterns.askedBy(ward).size();

    clock.advance(Duration.ofSeconds(50));
    reviews.round();
    assertThat(patterns.askedBy(ward)).as("the last change too").hasSize(before + 1);
    clock.advance(Duration.ofSeconds(50));
    reviews.round();
    assertThat(patterns.askedBy(ward)).as("and then nothing").hasSize(before + 1);
  }

  @Test
  void another_node_does_not_look_again() {
    TestOrganization hospital = tests.found("hospital");
    patterns.find(hospital);
    Organization organization = organizations.get(hospital.id());

    assertThat(hospital.asSystem(() -> watch.look(organization))).isTrue();
    assertThat(hospital.asSystem(() -> watch.look(organization))).isFalse();
  }

  @Test
  void a_look_that_fails_leaves_no_mark() {
    TestOrganization hospital = tests.found("hospital");
    patterns.find(hospital);
    patterns.respond(
        hospital,
        (period, found) -> {
          throw new IllegalStateException("the node dies");
        });
    hydrated(hospital);
    reviews.round();
    patterns.respond(hospital, (period, found) -> {});

    hydrated(hospital);
    reviews.round();
    assertThat(patterns.answeredTo(hospital)).hasSize(1);
  }

  @Test
  void a_hydration_that_was_rolled_back_and_a_calmer_rhythm_are_not_looked_at() {
    TestOrganization hospital = tests.found("hospital");
    TestOrganization shop = tests.found("retail_chain");
    List.of(hospital, shop).forEach(each -> patterns.find(each));

    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  events.publishEvent(new WorkHydrated(hospital.id(), clock.instant()));
                  status.setRollbackOnly();
                }));
    hydrated(shop);
    reviews.round();

    assertThat(patterns.askedBy(hospital)).isEmpty();
    assertThat(patterns.askedBy(shop)).isEmpty();
  }

  private void hydrated(TestOrganization organization) {
    organization.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    events.publishEvent(new WorkHydrated(organization.id(), clock.instant()))));
  }
}
