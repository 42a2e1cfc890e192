package org.orgo.reviews.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.CaseBoard;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.insights.Hydration;
import org.orgo.organizations.Organizations;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.reviews.persistence.system.SilenceDirectoryMapper;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Queues are looked at every hour; a silence is one case, as long as that is open. */
@OrgoTest
class SilenceWatchTests {

  /** A Friday. */
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired TestOrganizations tests;
  @Autowired Organizations organizations;
  @Autowired SilenceRounds rounds;
  @Autowired SilenceWatch watch;
  @Autowired SilenceDirectoryMapper directory;
  @Autowired Hydration hydration;
  @Autowired CaseDesk cases;
  @Autowired CaseBoard board;
  @Autowired TaskDesk tasks;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @BeforeEach
  void stopAtNoon() {
    clock.moveTo(NOON);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void a_queue_that_falls_silent_opens_one_case_and_hours_and_weeks_later_it_is_still_the_one() {
    TestOrganization shop = busy("default");
    rounds.lookAt(shop.id());
    assertThat(patterns(shop)).as("nothing is silent yet").isEmpty();

    for (int hour = 1; hour <= 10; hour++) {
      clock.advance(HOUR);
      rounds.lookAt(shop.id());
    }

    UUID theCase = onlyCase(shop);
    assertThat(patterns(shop))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("kind", "SILENCE")
                    .containsEntry("queue", "Ops.Maintenance")
                    .containsEntry("cadence", "WEEKLY")
                    .containsEntry("period_start", MONDAY.toString())
                    .containsEntry("silent", "10"));
    assertThat(shop.asSystem(() -> board.tasks(new CaseId(theCase), null, 9).items()))
        .as("with something to do")
        .isNotEmpty();
    int events = events(shop, theCase);

    clock.moveTo(NOON.plus(Duration.ofDays(5)));
    rounds.lookAt(shop.id());
    clock.advance(HOUR);
    rounds.lookAt(shop.id());

    assertThat(onlyCase(shop)).isEqualTo(theCase);
    assertThat(patterns(shop)).as("a row for each week").hasSize(2);
    assertThat(events(shop, theCase)).as("and the case hears of it once").isEqualTo(events + 1);
  }

  @Test
  void where_no_weekly_review_is_held_it_is_of_the_month() {
    TestOrganization shop = busy("retail_chain");

    lookAfter(Duration.ofHours(8), shop);

    assertThat(patterns(shop))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("cadence", "MONTHLY")
                    .containsEntry("period_start", "2026-11-01"));
  }

  @Test
  void an_organization_that_holds_no_reviews_is_not_looked_at() {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    List.of("weekly", "monthly", "yearly")
        .forEach(each -> none.withObject("/reviews/cyclic").put(each, false));
    TestOrganization quiet = busy(tests.found("default", none));

    lookAfter(Duration.ofHours(8), quiet);

    assertThat(patterns(quiet)).isEmpty();
  }

  @Test
  void hours_in_which_nobody_is_there_are_no_silence() {
    ObjectNode calendar = JsonNodeFactory.instance.objectNode().put("kind", "business_hours");
    ObjectNode hours = calendar.putObject("hours");
    for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY)) {
      hours.putArray(day.name().toLowerCase(Locale.ROOT)).add("08:00-17:00");
    }
    TestOrganization office =
        busy(tests.found("default", JsonNodeFactory.instance.objectNode(), calendar));

    lookAfter(Duration.ofDays(2).plusHours(12), office);
    assertThat(patterns(office)).as("on Sunday night").isEmpty();

    lookAfter(Duration.ofHours(12), office);
    assertThat(patterns(office)).as("on Monday at noon, five and four hours").hasSize(1);
  }

  @Test
  void of_two_nodes_that_look_at_once_one_does() {
    TestOrganization shop = busy("default");
    clock.advance(Duration.ofHours(8));

    List<CompletableFuture<Boolean>> nodes =
        IntStream.range(0, 4)
            .mapToObj(node -> CompletableFuture.supplyAsync(() -> looks(shop)))
            .toList();

    assertThat(nodes.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
    assertThat(patterns(shop)).hasSize(1);
  }

  @Test
  void while_the_facts_are_rebuilt_nobody_is_judged() {
    TestOrganization shop = busy("default");
    clock.advance(Duration.ofHours(8));
    rebuiltUntil(shop, "'2026-01-01'");

    assertThat(looks(shop)).isFalse();
    assertThat(due()).as("nor asked for").doesNotContain(shop.id());
    assertThat(patterns(shop)).isEmpty();

    rebuiltUntil(shop, "null");
    assertThat(looks(shop)).as("and then at once").isTrue();
    assertThat(patterns(shop)).hasSize(1);
  }

  @Test
  void work_that_has_not_come_into_the_facts_yet_is_no_silence() {
    TestOrganization shop = busy("default");
    clock.advance(Duration.ofHours(8));
    arrives(shop);

    assertThat(looks(shop)).isTrue();

    assertThat(patterns(shop)).isEmpty();
  }

  @Test
  void work_that_comes_again_after_the_case_was_closed_has_mended_it() {
    TestOrganization shop = busy("default");
    lookAfter(Duration.ofHours(8), shop);
    resolve(shop);

    lookAfter(HOUR, shop);
    assertThat(outcomes(shop)).as("nothing has come").containsOnlyNulls();

    arrives(shop);
    lookAfter(HOUR, shop);
    assertThat(outcomes(shop)).containsOnly("MENDED");
  }

  @Test
  void a_queue_that_is_silent_a_week_later_was_not_mended() {
    TestOrganization shop = busy("default");
    lookAfter(Duration.ofHours(8), shop);
    resolve(shop);

    lookAfter(Duration.ofDays(8), shop);

    assertThat(outcomes(shop)).contains("NOT_MENDED");
    assertThat(patterns(shop))
        .as("and of the new week there is a new case")
        .extracting(row -> row.get("case_id"))
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void each_is_due_every_hour_as_long_as_it_is_active() {
    TestOrganization shop = busy("default");
    assertThat(due()).contains(shop.id());
    rounds.lookAt(shop.id());
    assertThat(due()).doesNotContain(shop.id());

    clock.advance(HOUR);
    assertThat(due()).contains(shop.id());
    write(shop, "update organizations set status = 'archived' where organization_id = ?");
    assertThat(due()).doesNotContain(shop.id());
  }

  private List<OrganizationId> due() {
    return directory.due(clock.instant().minus(SilenceWatch.INTERVAL), 10_000);
  }

  private TestOrganization busy(String profile) {
    return busy(tests.found(profile));
  }

  /** With facts of twelve weeks in which one task came every hour, the last one before noon. */
  private TestOrganization busy(TestOrganization organization) {
    organization.asSystem(hydration::upToNow);
    write(
        organization,
        """
        insert into insights.fact_tasks (organization_id, task_id, created_on, created_at,
          deadline_at, label_id, label_category, label_intent, function, owner_role, type, category,
          status, priority, severity, visibility, row_version, hydrated_at)
        select ?, gen_random_uuid(), (at at time zone 'UTC')::date, at, at, 0, 1, 1, 'Operations',
          'Ops.Maintenance', 'maintenance', 'REQUEST', 'COMPLETED', 'LOW', 'MINOR', 'INTERNAL', 1,
          now()
        from generate_series(
          timestamptz '2026-11-20T11:30:00Z' - interval '84 days',
          timestamptz '2026-11-20T11:30:00Z',
          interval '1 hour') as at
        """);
    return organization;
  }

  private void lookAfter(Duration time, TestOrganization organization) {
    clock.advance(time);
    rounds.lookAt(organization.id());
  }

  private boolean looks(TestOrganization organization) {
    return organization.asSystem(() -> watch.look(organizations.get(organization.id())));
  }

  private void arrives(TestOrganization organization) {
    organization.runAsSystem(() -> tasks.open(aTask().draft()));
  }

  private void resolve(TestOrganization organization) {
    CaseId theCase = new CaseId(onlyCase(organization));
    organization.run("head", () -> cases.act(theCase, "resolve", "The mailbox was full", null));
  }

  private void rebuiltUntil(TestOrganization organization, String month) {
    write(
        organization,
        "update insights.dim_organizations set rebuilt_until = %s where organization_id = ?"
            .formatted(month));
  }

  private List<Map<String, Object>> patterns(TestOrganization organization) {
    return rows(
        organization,
        """
        select kind, key ->> 'owner_role' as queue, cadence, period_start::text, case_id, outcome,
          numbers ->> 'silent_open_hours' as silent
        from patterns
        order by period_start
        """);
  }

  private List<Object> outcomes(TestOrganization organization) {
    return patterns(organization).stream().map(row -> row.get("outcome")).toList();
  }

  private UUID onlyCase(TestOrganization organization) {
    List<Map<String, Object>> all =
        rows(organization, "select distinct case_id from patterns where case_id is not null");
    assertThat(all).hasSize(1);
    return (UUID) all.get(0).get("case_id");
  }

  private int events(TestOrganization organization, UUID theCase) {
    return organization.asSystem(() -> board.events(new CaseId(theCase))).size();
  }

  private void write(TestOrganization organization, String statement) {
    organization.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> jdbc.update(statement, organization.id().value())));
  }

  private List<Map<String, Object>> rows(TestOrganization organization, String query) {
    return organization.asSystem(() -> transaction.execute(status -> jdbc.queryForList(query)));
  }
}
