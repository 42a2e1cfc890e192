package org.orgo.insights.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.TestFacts;
import org.orgo.insights.TestFacts.FactTask;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is published of a week and a month, what is withheld, and when a number changes. */
@OrgoTest
class PublishedCellsTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final LocalDate SUNDAY = MONDAY.plusDays(6);

  @Autowired TestOrganizations organizations;
  @Autowired PublishedCells cells;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization northside;
  private TestFacts facts;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
    facts = new TestFacts(northside, jdbc, transaction);
    facts.closeDay(SUNDAY);
  }

  @Test
  void five_persons_are_counted_and_rounded_four_are_withheld() {
    facts.add(Stream.concat(tasks(5), tasks(2)).map(task -> task.in("IT", 2, "MINOR")).toList());
    facts.add(tasks(4).map(task -> task.in("Customer", 3, "MAJOR")).toList());

    publish();

    assertThat(week("tasks_opened", "IT", 2, "MINOR")).isEqualByComparingTo("5");
    assertThat(week("completion_p50", "IT", 2, "MINOR")).isEqualByComparingTo("7200");
    assertThat(week("tasks_opened", "Customer", 3, "MAJOR")).isNull();
    assertThat(week("tasks_opened", "*", 0, "*")).as("by itself").isEqualByComparingTo("10");
  }

  @Test
  void what_few_persons_are_behind_looks_like_what_nobody_is_behind() {
    facts.add(tasks(4).map(task -> task.in("Customer", 3, "MAJOR")).toList());

    publish();

    assertThat(rows("tasks_opened", "Customer", 3, "MAJOR")).isZero();
    assertThat(rows("tasks_opened", "IT", 3, "MAJOR")).isZero();
    assertThat(suppressed("*", 3, "*")).as("few").isTrue();
    assertThat(suppressed("*", 4, "*")).as("none").isTrue();
  }

  @Test
  void one_person_who_reports_often_is_one_person() {
    facts.add(Stream.generate(() -> FactTask.on(MONDAY, 1)).limit(30).toList());

    publish();

    assertThat(week("tasks_opened", "*", 0, "*")).isNull();
  }

  @Test
  void health_and_human_resources_need_ten() {
    facts.add(tasks(9).map(task -> task.in("HR", 3, "MAJOR")).toList());
    facts.add(tasks(9).map(task -> task.in("IT", 2, "MAJOR").about("hr", null)).toList());
    facts.add(tasks(10).map(task -> task.in("HR", 4, "MAJOR")).toList());

    publish();

    assertThat(week("tasks_opened", "HR", 3, "MAJOR")).isNull();
    assertThat(week("tasks_opened", "IT", 2, "MAJOR")).isNull();
    assertThat(week("tasks_opened", "HR", 4, "MAJOR")).isEqualByComparingTo("10");
  }

  @Test
  void a_median_of_few_answers_is_withheld() {
    facts.add(tasks(4).toList());
    facts.add(tasks(9).skip(4).map(task -> task.late(0, null)).toList());

    publish();

    assertThat(week("tasks_closed", "*", 0, "*")).isEqualByComparingTo("10");
    assertThat(week("first_response_p50", "*", 0, "*")).isNull();
  }

  @Test
  void a_percentage_needs_as_many_items_as_cannot_be_told_from_it() {
    facts.add(tasks(22).map(task -> task.in("IT", 2, "MINOR")).toList());
    facts.add(tasks(20).map(task -> task.in("Customer", 3, "MINOR")).toList());
    facts.add(tasks(3).map(task -> task.in("Customer", 3, "MINOR").late(0, 600L)).toList());

    publish();

    assertThat(week("tasks_closed", "IT", 2, "MINOR")).isEqualByComparingTo("20");
    assertThat(week("tasks_on_time", "IT", 2, "MINOR")).isNull();
    assertThat(week("tasks_on_time", "Customer", 3, "MINOR")).isEqualByComparingTo("85");
  }

  @Test
  void who_reports_in_both_months_of_a_week_is_counted_once() {
    LocalDate monday = LocalDate.of(2026, 8, 31);
    facts.add(IntStream.range(0, 4).mapToObj(person -> FactTask.on(monday, person)).toList());
    facts.add(
        IntStream.range(0, 4).mapToObj(person -> FactTask.on(monday.plusDays(1), person)).toList());

    publish();

    assertThat(value("WEEK", monday, "tasks_opened", "*", 0, "*"))
        .as("four persons, eight contributors")
        .isNull();
  }

  @Test
  void what_stands_for_a_high_risk_is_in_no_cell() {
    facts.add(tasks(12).map(task -> task.about("education", "self_harm")).toList());

    publish();

    assertThat(week("tasks_opened", "*", 0, "*")).isNull();
  }

  @Test
  void only_what_has_ended_is_published() {
    facts.add(tasks(9).toList());
    facts.closeDay(SUNDAY.minusDays(1));

    northside.runAsSystem(() -> cells.publish(SUNDAY.minusDays(1)));

    assertThat(week("tasks_opened", "*", 0, "*")).isNull();
    assertThat(rows("tasks_opened", "*", 0, "*")).isZero();
  }

  @Test
  void a_correction_by_fewer_than_five_changes_nothing() {
    facts.add(tasks(12).toList());
    publish();
    List<FactTask> four =
        IntStream.range(20, 23).mapToObj(who -> FactTask.on(MONDAY, who)).toList();
    facts.add(four);

    publish();
    assertThat(week("tasks_opened", "*", 0, "*")).isEqualByComparingTo("10");

    facts.add(IntStream.range(23, 26).mapToObj(who -> FactTask.on(MONDAY, who)).toList());
    publish();
    assertThat(week("tasks_opened", "*", 0, "*")).isEqualByComparingTo("20");
  }

  @Test
  void what_was_withheld_appears_only_when_it_must_have_moved_by_five() {
    facts.add(tasks(4).toList());
    publish();
    facts.add(IntStream.range(20, 24).mapToObj(who -> FactTask.on(MONDAY, who)).toList());

    publish();
    assertThat(week("tasks_opened", "*", 0, "*")).as("eight persons").isNull();

    facts.add(List.of(FactTask.on(MONDAY, 30)));
    publish();
    assertThat(week("tasks_opened", "*", 0, "*")).as("nine persons").isEqualByComparingTo("10");
  }

  @Test
  void groups_are_published_by_the_same_rules() {
    UUID ward = group("ward-a", false);
    UUID quiet = group("quiet", true);
    IntStream.range(0, 6).forEach(person -> checkin(ward, person, 6 + person % 2));
    IntStream.range(0, 9).forEach(person -> checkin(quiet, person, 3));

    publish();

    assertThat(score("ward-a")).isEqualByComparingTo("6.5");
    assertThat(score("quiet")).isNull();
  }

  private void publish() {
    northside.runAsSystem(() -> cells.publish(SUNDAY));
  }

  private static Stream<FactTask> tasks(int persons) {
    return IntStream.range(0, persons).mapToObj(person -> FactTask.on(MONDAY, person));
  }

  private BigDecimal week(String measure, String function, int category, String severity) {
    return value("WEEK", MONDAY, measure, function, category, severity);
  }

  private BigDecimal value(
      String grain,
      LocalDate start,
      String measure,
      String function,
      int category,
      String severity) {
    return single(
        """
        select max(value)
        from insights.published_cells
        where organization_id = ? and grain = ? and period_start = ? and measure = ?
          and function = ? and label_category = ? and severity = ?
        """,
        BigDecimal.class,
        grain,
        start,
        measure,
        function,
        category,
        severity);
  }

  private int rows(String measure, String function, int category, String severity) {
    return single(
        """
        select count(*)
        from insights.published_cells
        where organization_id = ? and grain = 'WEEK' and period_start = ? and measure = ?
          and function = ? and label_category = ? and severity = ?
        """,
        Integer.class,
        MONDAY,
        measure,
        function,
        category,
        severity);
  }

  private boolean suppressed(String function, int category, String severity) {
    return single(
        """
        select bool_and(suppressed)
        from insights.published_cells
        where organization_id = ? and grain = 'WEEK' and period_start = ? and measure = 'tasks_opened'
          and function = ? and label_category = ? and severity = ?
        """,
        Boolean.class,
        MONDAY,
        function,
        category,
        severity);
  }

  private BigDecimal score(String group) {
    return single(
        """
        select max(value)
        from insights.published_wellbeing
        where organization_id = ? and grain = 'WEEK' and period_start = ? and measure = 'score_mean'
          and group_code = ?
        """,
        BigDecimal.class,
        MONDAY,
        group);
  }

  private <T> T single(String sql, Class<T> type, Object... values) {
    Object[] all =
        Stream.concat(Stream.of(northside.id().value()), Stream.of(values)).toArray(Object[]::new);
    return northside.asSystem(
        () -> transaction.execute(status -> jdbc.queryForObject(sql, type, all)));
  }

  private UUID group(String code, boolean sensitive) {
    UUID id = UUID.randomUUID();
    facts.run(
        () ->
            jdbc.update(
                """
                insert into insights.dim_groups (organization_id, group_id, code, kind, members, sensitive)
                values (?, ?, ?, 'ward', 20, ?)
                """,
                northside.id().value(),
                id,
                code,
                sensitive));
    return id;
  }

  private void checkin(UUID group, int person, int score) {
    facts.run(
        () ->
            jdbc.update(
                """
                insert into insights.fact_wellbeing_checkins (
                  organization_id, checkin_id, answered_on, group_id, contributor, score, source,
                  hydrated_at)
                values (?, gen_random_uuid(), ?, ?, decode(md5(?), 'hex'), ?, 'MANUAL', now())
                """,
                northside.id().value(),
                MONDAY,
                group,
                "person " + person,
                score));
  }
}
