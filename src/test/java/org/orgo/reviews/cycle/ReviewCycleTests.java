package org.orgo.reviews.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.orgo.reviews.ReviewFixtures.aPattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.engine.deployment.Deployments;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.StagedPatterns;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class ReviewCycleTests {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Autowired TestOrganizations tests;
  @Autowired Organizations organizations;
  @Autowired ReviewCycles cycles;
  @Autowired CycleInstances instances;
  @Autowired ReviewHolding holding;
  @Autowired StagedPatterns patterns;
  @Autowired Deployments deployments;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void reset() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "hospital, monthly weekly yearly",
    "retail_chain, monthly yearly",
    "friend_group, monthly yearly",
    "artist_collective, yearly"
  })
  void one_instance_waits_for_each_cadence_of_the_profile(String profile, String cadences) {
    TestOrganization organization = founded(profile, ZoneOffset.UTC);

    assertThat(waiting(organization))
        .extracting(cycle -> cycle.businessKey().replace(organization.slug() + ":", ""))
        .containsExactlyInAnyOrder(cadences.split(" "));
    assertThat(waiting(organization)).allMatch(cycle -> cycle.rests(clock.instant()));

    cycles.adjust(organization(organization));
    assertThat(waiting(organization)).as("adjusted again").hasSize(cadences.split(" ").length);
  }

  @Test
  void their_jobs_stand_back_behind_all_others() {
    TestOrganization hospital = founded("hospital", ZoneOffset.UTC);

    assertThat(
            rows(
                hospital,
                "select distinct priority_::int as priority from act_ru_job where tenant_id_ = '%s'"
                    .formatted(hospital.slug())))
        .containsExactly(Map.of("priority", -10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Paris",
        "America/New_York",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Africa/Cairo"
      })
  void the_weekly_timer_stays_at_three_through_a_change_of_the_clocks(String name) {
    ZoneId zone = ZoneId.of(name);
    Instant change = nextChange(zone);
    clock.moveTo(change.minus(Duration.ofDays(10)));
    TestOrganization organization = founded("advocacy_group", zone);

    for (int week = 0; week < 3; week++) {
      WaitingCycle weekly = weekly(organization);
      ZonedDateTime due = weekly.dueAt().atZone(zone);
      assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(3, 0));
      clock.moveTo(weekly.dueAt().plusSeconds(1));
      jobs.runDue(organization);
      assertThat(reviews(organization, "WEEKLY").get(week))
          .containsEntry("period_start", due.toLocalDate().minusWeeks(1).toString())
          .containsEntry("status", "HELD");
    }
  }

  private Instant nextChange(ZoneId zone) {
    var change = zone.getRules().nextTransition(clock.instant());
    return change == null ? clock.instant().plus(Duration.ofDays(30)) : change.getInstant();
  }

  @Test
  void on_monday_the_week_before_is_reviewed_and_its_patterns_answered_once() {
    TestOrganization hospital = founded("hospital", PARIS);
    patterns.find(hospital, aPattern(PatternKind.FREQUENCY));
    ZonedDateTime monday = passMonday(hospital, 1);

    LocalDate start = monday.toLocalDate().minusWeeks(1);
    assertThat(patterns.askedBy(hospital))
        .containsOnlyOnce(ReviewPeriod.beginning(Cadence.WEEKLY, start));
    assertThat(answersOf(hospital, start)).hasSize(1);
    assertThat(answersOf(hospital, start).get(0).patterns())
        .as("as it was found, through the draft")
        .hasSize(1)
        .first()
        .satisfies(
            found -> {
              assertThat(found.thresholds().label()).hasToString("11.94.Operations.Safety.Audit");
              assertThat(found.key()).containsEntry("subtype", "slip_hazard");
              assertThat(found.expectedRate()).isEqualTo(12.5);
            });
    Map<String, Object> review = reviews(hospital, "WEEKLY").get(0);
    assertThat(review)
        .containsEntry("period_start", start.toString())
        .containsEntry("period_end", start.plusDays(6).toString())
        .containsEntry("late_by", null);
    assertThat(String.valueOf(review.get("summary"))).contains("complete_until", "open_cases");
    assertThat(rows(hospital, "select cadence from review_drafts")).isEmpty();
    assertThat(weekly(hospital).dueAt().atZone(PARIS).toLocalDate())
        .isEqualTo(monday.toLocalDate().plusWeeks(1));
  }

  @Test
  void a_node_that_was_down_holds_the_newest_once_and_says_that_the_others_were_skipped() {
    TestOrganization hospital = founded("hospital", PARIS);
    LocalDate first = nextMonday(PARIS).toLocalDate();
    clock.moveTo(first.plusWeeks(2).atTime(15, 0).atZone(PARIS).toInstant());
    jobs.runDue(hospital);

    List<Map<String, Object>> reviews = reviews(hospital, "WEEKLY");
    assertThat(reviews)
        .extracting(review -> review.get("period_start") + " " + review.get("status"))
        .containsExactly(
            first.minusWeeks(1) + " SKIPPED", first + " SKIPPED", first.plusWeeks(1) + " HELD");
    assertThat(reviews.get(2)).containsEntry("late_by", "12:00:00");
    assertThat(reviews.get(0)).containsEntry("late_by", null);
    assertThat(patterns.askedBy(hospital))
        .filteredOn(period -> period.cadence() == Cadence.WEEKLY)
        .hasSize(1);
    assertThat(weekly(hospital).dueAt())
        .isEqualTo(first.plusWeeks(3).atTime(3, 0).atZone(PARIS).toInstant());
  }

  @Test
  void what_fails_before_its_commit_is_done_again_and_counts_once() {
    TestOrganization hospital = founded("hospital", ZoneOffset.UTC);
    patterns.find(hospital, aPattern(PatternKind.FREQUENCY));
    patterns.respond(
        hospital,
        (period, found) -> {
          throw new IllegalStateException("the node dies");
        });
    assertThatThrownBy(() -> passMonday(hospital, 1)).hasMessageContaining("the node dies");
    assertThat(reviews(hospital, "WEEKLY")).as("taken back with its cases").isEmpty();

    patterns.respond(hospital, (period, found) -> {});
    clock.advance(Duration.ofMinutes(1)); // the pause before the next try
    jobs.runDue(hospital);
    jobs.runDue(hospital);

    assertThat(reviews(hospital, "WEEKLY")).hasSize(1);
    assertThat(patterns.answeredTo(hospital))
        .filteredOn(answer -> answer.period().cadence() == Cadence.WEEKLY)
        .hasSize(1);
  }

  @Test
  void of_two_nodes_that_hold_the_same_review_one_opens_its_cases() throws Exception {
    TestOrganization hospital = founded("hospital", ZoneOffset.UTC);
    patterns.find(hospital, aPattern(PatternKind.FREQUENCY));
    ReviewPeriod period =
        ReviewPeriod.containing(Cadence.WEEKLY, LocalDate.now(ZoneOffset.UTC)).previous();
    hospital.asSystem(() -> holding.begin(Cadence.WEEKLY, period.previous().start()));
    hospital.asSystem(() -> holding.findPatterns(period));

    atOnce(
        8,
        () -> {
          hospital.runAsSystem(() -> holding.openCases(period));
          return null;
        });

    assertThat(answersOf(hospital, period.start())).hasSize(1);
    assertThat(reviews(hospital, "WEEKLY")).hasSize(1);
  }

  @Test
  void two_nodes_that_reconcile_at_once_start_each_cycle_once() throws Exception {
    TestOrganization hospital = tests.found("hospital");
    Organization organization = organization(hospital);

    atOnce(
        6,
        () -> {
          cycles.adjust(organization);
          return null;
        });

    assertThat(waiting(hospital)).hasSize(3);
  }

  @Test
  void another_zone_moves_the_timers_in_the_same_transaction() {
    TestOrganization organization = founded("advocacy_group", PARIS);
    WaitingCycle before = weekly(organization);
    Organization moved = inZone(organization(organization), "Asia/Kolkata");

    organization.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> {
                  cycles.adjust(moved);
                  status.setRollbackOnly();
                }));
    assertThat(weekly(organization)).isEqualTo(before);

    cycles.adjust(moved);
    WaitingCycle after = weekly(organization);
    assertThat(after.instanceId()).isEqualTo(before.instanceId());
    assertThat(after.dueAt().atZone(ZoneId.of("Asia/Kolkata")).toLocalTime())
        .isEqualTo(LocalTime.of(3, 0));
    assertThat(after.lastPeriod()).isEqualTo(before.lastPeriod());
  }

  @Test
  void another_profile_has_other_cycles_and_a_closed_organization_none() {
    TestOrganization test = founded("hospital", ZoneOffset.UTC);
    Organization organization = organization(test);

    cycles.adjust(as(organization, "active", "artist_collective"));
    assertThat(waiting(test))
        .extracting(WaitingCycle::businessKey)
        .containsExactly(test.slug() + ":yearly");

    cycles.adjust(as(organization, "active", "hospital"));
    assertThat(waiting(test)).hasSize(3);

    cycles.adjust(as(organization, "suspended", "hospital"));
    assertThat(waiting(test)).isEmpty();
  }

  @Test
  void a_profile_and_a_zone_that_are_not_committed_yet_hold_for_the_cycles_all_the_same() {
    TestOrganization test = founded("artist_collective", ZoneOffset.UTC);
    Organization changed =
        inZone(as(organization(test), "active", "hospital"), "Australia/Lord_Howe");

    cycles.adjust(changed);

    assertThat(waiting(test)).hasSize(3);
    assertThat(weekly(test).dueAt().atZone(changed.zone()).toLocalTime())
        .isEqualTo(LocalTime.of(3, 0));
  }

  @Test
  void a_cycle_that_the_profile_has_no_more_ends_by_itself_after_its_review() {
    TestOrganization test = founded("artist_collective", ZoneOffset.UTC);
    cycles.adjust(as(organization(test), "active", "hospital")); // and back, unheard of
    assertThat(waiting(test)).hasSize(3);

    passMonday(test, 1);
    assertThat(reviews(test, "WEEKLY")).hasSize(1);
    assertThat(waiting(test))
        .extracting(WaitingCycle::businessKey)
        .doesNotContain(test.slug() + ":weekly");
  }

  @Test
  void an_organization_from_before_gets_its_cycles_without_a_question_for_each() {
    TestOrganization shop = tests.found("retail_chain");
    assertThat(waiting(shop)).isEmpty();

    assertThat(cycles.reconcile()).isPositive();
    assertThat(waiting(shop)).hasSize(2);
    assertThat(cycles.reconcile()).as("nothing is left to do").isZero();
  }

  @Test
  void a_version_of_its_own_holds_from_its_deployment() throws IOException {
    TestOrganization hospital = founded("hospital", ZoneOffset.UTC);
    List<String> before = waiting(hospital).stream().map(WaitingCycle::lastPeriod).toList();
    String own =
        Files.readString(Path.of("processes/reviews/review-cycle.bpmn"))
            .replace("name=\"Review cycle\"", "name=\"Our reviews\"");

    hospital.run(
        "admin",
        () ->
            deployments.deploy(
                "reviews", Map.of("review-cycle.bpmn", own.getBytes(StandardCharsets.UTF_8))));
    cycles.adjust(organization(hospital));

    assertThat(waiting(hospital))
        .extracting(WaitingCycle::definitionId)
        .allSatisfy(
            definition ->
                assertThat(
                        rows(
                            hospital,
                            "select tenant_id_ from act_re_procdef where id_ = '%s'"
                                .formatted(definition)))
                    .containsExactly(Map.of("tenant_id_", hospital.slug())));
    assertThat(waiting(hospital))
        .extracting(WaitingCycle::lastPeriod)
        .containsExactlyInAnyOrderElementsOf(before);
  }

  private TestOrganization founded(String profile, ZoneId zone) {
    TestOrganization organization = tests.found(profile, zone);
    cycles.adjust(organization(organization));
    return organization;
  }

  private Organization organization(TestOrganization organization) {
    return organizations.get(organization.id());
  }

  private static Organization inZone(Organization each, String zone) {
    return new Organization(
        each.organizationId(),
        each.slug(),
        each.displayName(),
        each.status(),
        zone,
        each.locale(),
        each.profile(),
        each.profileOverrides(),
        each.calendar());
  }

  private static Organization as(Organization each, String status, String profile) {
    return new Organization(
        each.organizationId(),
        each.slug(),
        each.displayName(),
        status,
        each.timeZone(),
        each.locale(),
        profile,
        JsonNodeFactory.instance.objectNode(),
        each.calendar());
  }

  private ZonedDateTime passMonday(TestOrganization organization, int minutes) {
    ZonedDateTime monday = nextMonday(organization(organization).zone());
    clock.moveTo(monday.plusMinutes(minutes).toInstant());
    jobs.runDue(organization);
    return monday;
  }

  private ZonedDateTime nextMonday(ZoneId zone) {
    return clock
        .instant()
        .atZone(zone)
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .with(LocalTime.of(3, 0));
  }

  private List<StagedPatterns.Answer> answersOf(TestOrganization organization, LocalDate start) {
    return patterns.answeredTo(organization).stream()
        .filter(answer -> answer.period().equals(ReviewPeriod.beginning(Cadence.WEEKLY, start)))
        .toList();
  }

  private WaitingCycle weekly(TestOrganization organization) {
    return waiting(organization).stream()
        .filter(cycle -> cycle.businessKey().endsWith(":weekly"))
        .findFirst()
        .orElseThrow();
  }

  private List<WaitingCycle> waiting(TestOrganization organization) {
    return organization.asSystem(
        () -> transaction.execute(status -> instances.of(organization.slug())));
  }

  private List<Map<String, Object>> reviews(TestOrganization organization, String cadence) {
    return rows(
        organization,
        "select period_start::text, period_end::text, status, late_by::text, summary from reviews where cadence = '%s' order by period_start"
            .formatted(cadence));
  }

  private List<Map<String, Object>> rows(TestOrganization organization, String query) {
    return organization.asSystem(() -> transaction.execute(status -> jdbc.queryForList(query)));
  }

  private static void atOnce(int threads, java.util.concurrent.Callable<Void> work)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CyclicBarrier together = new CyclicBarrier(threads);
    try {
      List<Future<Void>> all =
          java.util.stream.IntStream.range(0, threads)
              .mapToObj(
                  each ->
                      pool.submit(
                          () -> {
                            together.await(1, TimeUnit.MINUTES);
                            return work.call();
                          }))
              .toList();
      for (Future<Void> each : all) {
        each.get();
      }
    } finally {
      pool.shutdown();
    }
  }
}
