package org.orgo.tasks.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.orgo.organizations.calendar.WorkingCalendar;
import org.orgo.organizations.settings.OwnCalendar;
import org.orgo.organizations.settings.OwnProfile;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.backtest.Backtests.Numbers;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the last quarter would have looked like under other numbers. */
@OrgoTest
class BacktestsTests {
  private static final int MANY = Backtests.MAX_TASKS;

  @Autowired TestOrganizations organizations;
  @Autowired Backtests backtests;
  @Autowired OwnProfile profile;
  @Autowired OwnCalendar calendar;
  @Autowired TaskDesk desk;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  @Test
  void work_that_was_late_would_have_been_in_time_with_more_of_it() {
    TestOrganization shop = organizations.found("retail_chain");
    Instant start = Instant.now().minus(Duration.ofDays(10));
    closed(shop, start, Duration.ofHours(30));
    closed(shop, start, Duration.ofHours(2));

    Backtest looked = compared(shop, "escalation: {reactivity: 36h}");

    assertThat(looked.tasks()).isEqualTo(2);
    assertThat(looked.complete()).isTrue();
    assertThat(looked.now().late()).isEqualTo(1);
    assertThat(looked.now().escalations()).isEqualTo(1);
    assertThat(looked.then()).isEqualTo(BacktestFigures.NONE);
  }

  @Test
  void time_on_hold_counts_where_the_clock_goes_on() {
    TestOrganization shop = organizations.found("retail_chain");
    Instant start = Instant.now().minus(Duration.ofDays(10));
    TaskId task = closed(shop, start, Duration.ofHours(30));
    moved(shop, task, start.plus(Duration.ofHours(1)), "ON_HOLD");
    moved(shop, task, start.plus(Duration.ofHours(20)), "IN_PROGRESS");

    Backtest looked = compared(shop, "escalation.clock_stops_on_hold: false");

    assertThat(looked.now().late()).isZero();
    assertThat(looked.then().late()).isEqualTo(1);
  }

  @Test
  void closed_hours_do_not_count() {
    TestOrganization shop = organizations.found("retail_chain");
    closed(shop, Instant.now().minus(Duration.ofDays(10)), Duration.ofHours(30));
    WorkingCalendar seldom =
        shop.asSystem(
            () -> calendar.candidate("{kind: business_hours, hours: {monday: [\"08:00-08:30\"]}}"));

    Backtest looked =
        shop.asSystem(
            () ->
                backtests.compare(
                    new Numbers(profile.candidate(""), calendar.current()),
                    new Numbers(profile.candidate(""), seldom)));

    assertThat(looked.now().late()).isEqualTo(1);
    assertThat(looked.then().late()).isZero();
  }

  @Test
  void nobody_elses_work_is_counted() {
    TestOrganization shop = organizations.found("retail_chain");
    TestOrganization other = organizations.found("retail_chain");
    closed(other, Instant.now().minus(Duration.ofDays(10)), Duration.ofHours(90));

    assertThat(compared(shop, "").tasks()).isZero();
  }

  @Test
  void the_newest_twenty_thousand_tasks_take_seconds() {
    TestOrganization shop = organizations.found("retail_chain");
    TaskId pattern = closed(shop, Instant.now().minus(Duration.ofDays(10)), Duration.ofHours(30));
    shop.runAsSystem(() -> transaction.executeWithoutResult(status -> multiply(shop, pattern)));

    long before = System.nanoTime();
    Backtest looked = compared(shop, "escalation: {reactivity: 1h}");
    Duration taken = Duration.ofNanos(System.nanoTime() - before);

    System.out.printf("%d tasks under two sets of numbers: %d ms%n", MANY, taken.toMillis());
    assertThat(looked.tasks()).isEqualTo(MANY);
    assertThat(looked.complete()).isFalse();
    assertThat(looked.then().late()).isEqualTo(MANY);
    assertThat(taken).isLessThan(Duration.ofSeconds(20));
  }

  private Backtest compared(TestOrganization organization, String candidate) {
    return organization.asSystem(
        () ->
            backtests.compare(
                new Numbers(profile.candidate(""), calendar.current()),
                new Numbers(profile.candidate(candidate), calendar.current())));
  }

  /** A task that was opened and closed then, as far as its row says. */
  private TaskId closed(TestOrganization organization, Instant opened, Duration worked) {
    TaskId task = organization.asSystem(() -> desk.open(aTask().draft())).taskId();
    organization.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    database
                        .sql(
                            """
                            update tasks
                            set created_at = cast(:opened as timestamptz), status = 'COMPLETED',
                              closed_at = cast(:closed as timestamptz)
                            where organization_id = :organization and task_id = :task
                            """)
                        .param("opened", opened.toString())
                        .param("closed", opened.plus(worked).toString())
                        .param("organization", organization.id().value())
                        .param("task", task.value())
                        .update()));
    return task;
  }

  private void moved(TestOrganization organization, TaskId task, Instant at, String to) {
    organization.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    database
                        .sql(
                            """
                            insert into task_events (organization_id, event_id, task_id, kind, origin,
                              occurred_at, data)
                            values (:organization, gen_random_uuid(), :task, 'STATUS_CHANGED', 'UI',
                              cast(:at as timestamptz), jsonb_build_object('to', cast(:to as text)))
                            """)
                        .param("organization", organization.id().value())
                        .param("task", task.value())
                        .param("at", at.toString())
                        .param("to", to)
                        .update()));
  }

  private void multiply(TestOrganization organization, TaskId pattern) {
    database
        .sql(
            """
            insert into tasks (organization_id, task_id, type, category, label, title, status, priority,
              severity, visibility, source, owner_role, reactivity_time, reactivity_deadline_at,
              escalate_at, created_at, updated_at, closed_at)
            select organization_id, gen_random_uuid(), type, category, label, title, status, priority,
              severity, visibility, source, owner_role, reactivity_time, reactivity_deadline_at,
              escalate_at, created_at, updated_at, closed_at
            from tasks, generate_series(1, 20000) n
            where organization_id = :organization and task_id = :task
            """)
        .param("organization", organization.id().value())
        .param("task", pattern.value())
        .update();
  }
}
