package org.orgo.insights.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.TestFacts;
import org.orgo.insights.TestFacts.FactTask;
import org.orgo.insights.TestStays;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is published of how long work waits where, and what is withheld. */
@OrgoTest
class PublishedStaysTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
  private static final LocalDate SUNDAY = MONDAY.plusDays(6);
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired TestOrganizations organizations;
  @Autowired PublishedCells cells;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization northside;
  private TestFacts facts;
  private TestStays stays;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
    facts = new TestFacts(northside, jdbc, transaction);
    stays = new TestStays(northside, facts, jdbc);
    facts.closeDay(SUNDAY);
  }

  @Test
  void stays_of_five_persons_are_rounded_and_those_of_four_have_no_row() {
    lived(tasks(0, 6));
    List<FactTask> four = tasks(10, 4);
    facts.add(four);
    four.forEach(task -> stays.escalated(task, HOUR, HOUR.multipliedBy(30)));

    publish();

    assertThat(week("visits"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("PENDING", "10", "userTask_workOnIt", "5"));
    assertThat(week("stay_p50"))
        .containsExactlyInAnyOrderEntriesOf(Map.of("PENDING", "3600", "userTask_workOnIt", "7200"));
  }

  @Test
  void one_person_who_asks_often_is_one_person() {
    lived(Stream.generate(() -> FactTask.on(MONDAY, 1)).limit(20).toList());

    publish();

    assertThat(week("visits")).isEmpty();
  }

  @Test
  void human_resources_need_ten() {
    lived(tasks(0, 9).stream().map(task -> task.about("hr", null)).toList());

    publish();

    assertThat(week("visits")).isEmpty();
  }

  @Test
  void what_stands_for_a_high_risk_is_not_counted() {
    lived(tasks(0, 12).stream().map(task -> task.about("education", "self_harm")).toList());

    publish();

    assertThat(week("visits")).isEmpty();
  }

  @Test
  void what_was_withheld_appears_only_when_it_must_have_moved_by_five() {
    lived(tasks(0, 4));
    publish();
    lived(tasks(10, 4));
    publish();
    assertThat(week("visits")).as("eight persons").isEmpty();

    lived(tasks(20, 1));
    publish();
    assertThat(week("visits")).as("nine persons").containsEntry("PENDING", "10");
  }

  @Test
  void a_correction_by_few_changes_nothing() {
    lived(tasks(0, 12));
    publish();
    lived(tasks(20, 3));

    publish();

    assertThat(week("visits")).containsEntry("PENDING", "10");
  }

  private void lived(List<FactTask> tasks) {
    facts.add(tasks);
    tasks.forEach(task -> stays.lived(task, HOUR, HOUR.multipliedBy(2)));
  }

  private static List<FactTask> tasks(int first, int persons) {
    return IntStream.range(first, first + persons)
        .mapToObj(person -> FactTask.on(MONDAY, person))
        .toList();
  }

  private void publish() {
    northside.runAsSystem(() -> cells.publish(SUNDAY));
  }

  private Map<String, String> week(String measure) {
    Map<String, String> values = new TreeMap<>();
    facts.run(
        () ->
            jdbc.query(
                """
                select wait_state, value
                from insights.published_stays
                where organization_id = ? and grain = 'WEEK' and measure = ? and value is not null
                """,
                row -> {
                  values.put(row.getString(1), row.getBigDecimal(2).toBigInteger().toString());
                },
                northside.id().value(),
                measure));
    return values;
  }
}
