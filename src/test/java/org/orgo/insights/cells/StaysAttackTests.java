package org.orgo.insights.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.insights.cells.DifferenceAttack.ALL;
import static org.orgo.insights.cells.DifferenceAttack.ALL_CATEGORIES;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.insights.TestFacts;
import org.orgo.insights.TestFacts.FactTask;
import org.orgo.insights.TestStays;
import org.orgo.insights.cells.DifferenceAttack.CellName;
import org.orgo.insights.cells.DifferenceAttack.KnownRange;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who knows the diagram takes the stays of one wait state from those of the one before it,
 * and the weeks from the month they tile.
 */
@OrgoTest
class StaysAttackTests {

  private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);
  private static final LocalDate CLOSED = FEBRUARY.plusDays(27);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String WORKED_ON = "userTask_workOnIt";
  private static final String ESCALATED = "ESCALATED";
  private static final int ENOUGH_PERSONS = 5;

  @Autowired TestOrganizations organizations;
  @Autowired PublishedCells cells;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private final Map<CellName, List<FactTask>> truth = new HashMap<>();
  private TestOrganization northside;
  private TestFacts facts;
  private Set<CellName> secrets;

  @BeforeEach
  void publish() {
    northside = organizations.found("default");
    facts = new TestFacts(northside, jdbc, transaction);
    facts.closeDay(CLOSED);
    live(new Random(7));
    secrets =
        truth.entrySet().stream()
            .filter(cell -> persons(cell.getValue()) < ENOUGH_PERSONS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    northside.runAsSystem(() -> cells.publish(CLOSED));
  }

  @Test
  void exact_numbers_of_stays_give_secrets_away() {
    assertThat(
            attack(
                place -> {
                  long visits = truth.getOrDefault(place, List.of()).size();
                  return secrets.contains(place) ? null : new KnownRange(visits, visits);
                }))
        .isNotEmpty();
  }

  @Test
  void published_stays_give_none_away() {
    Map<CellName, Long> published = published();
    assertThat(published)
        .hasSizeGreaterThan(8)
        .doesNotContainKeys(secrets.toArray(CellName[]::new));

    assertThat(
            attack(
                place -> {
                  Long told = published.get(place);
                  return told == null
                      ? null
                      : new KnownRange(Math.max(ENOUGH_PERSONS, told - 2), told + 2);
                }))
        .isEmpty();
  }

  /** Every task waits; then most are worked on, and a few escalate. */
  private void live(Random random) {
    TestStays stays = new TestStays(northside, facts, jdbc);
    List<FactTask> tasks = new ArrayList<>();
    for (int made = 0; made < 150; made++) {
      tasks.add(FactTask.on(FEBRUARY.plusDays(random.nextInt(28)), random.nextInt(200)));
    }
    facts.add(tasks);
    for (FactTask task : tasks) {
      boolean late = random.nextInt(10) == 0;
      if (late) {
        stays.escalated(task, HOUR, HOUR);
      } else {
        stays.lived(task, HOUR, HOUR);
      }
      LocalDate week = Grain.WEEK.startOf(task.createdOn());
      for (String place : List.of(ALL, late ? ESCALATED : WORKED_ON)) {
        add(new CellName("WEEK", week, place, ALL_CATEGORIES, ALL), task);
        add(new CellName("MONTH", FEBRUARY, place, ALL_CATEGORIES, ALL), task);
      }
    }
  }

  private void add(CellName place, FactTask task) {
    truth.computeIfAbsent(place, missing -> new ArrayList<>()).add(task);
  }

  private Map<CellName, Long> attack(Function<CellName, KnownRange> known) {
    List<LocalDate> weeks = IntStream.range(0, 4).mapToObj(FEBRUARY::plusWeeks).toList();
    Map<LocalDate, String> periods = new TreeMap<>();
    weeks.forEach(week -> periods.put(week, "WEEK"));
    periods.put(FEBRUARY, "WEEK MONTH");
    Function<CellName, KnownRange> ofStays =
        place ->
            place.category() == ALL_CATEGORIES && place.severity().equals(ALL)
                ? known.apply(place)
                : null;
    Map<CellName, Long> certain =
        new DifferenceAttack(
                periods,
                Map.of(FEBRUARY, weeks),
                Set.of(WORKED_ON, ESCALATED),
                Set.of(1),
                Set.of("MINOR"),
                ofStays)
            .solve();
    certain.keySet().retainAll(secrets);
    return certain;
  }

  private Map<CellName, Long> published() {
    Map<CellName, Long> found = new HashMap<>();
    facts.run(
        () ->
            jdbc.query(
                """
                select grain, period_start, wait_state, value
                from insights.published_stays
                where organization_id = ? and measure = 'visits' and value is not null
                """,
                row -> {
                  String place = row.getString("wait_state");
                  found.put(
                      new CellName(
                          row.getString("grain"),
                          row.getDate("period_start").toLocalDate(),
                          place.equals("PENDING") ? ALL : place,
                          ALL_CATEGORIES,
                          ALL),
                      row.getLong("value"));
                },
                northside.id().value()));
    return found;
  }

  private static long persons(List<FactTask> tasks) {
    return tasks.stream().map(FactTask::person).distinct().count();
  }
}
