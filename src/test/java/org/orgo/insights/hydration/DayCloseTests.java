package org.orgo.insights.hydration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.insights.DayClosed;
import org.orgo.insights.Hydration;
import org.orgo.insights.WorkHydrated;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What a day that closes settles, and what it deletes. */
@OrgoTest
@RecordApplicationEvents
class DayCloseTests {

  @Autowired Hydration hydration;
  @Autowired DayClose days;
  @Autowired Rebuild rebuild;
  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEvents events;

  private static Instant ago(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }

  @Test
  void an_open_item_is_late_once_the_day_of_its_deadline_is_closed() {
    TestOrganization ours = organizations.found("hospital");
    WorkRows rows = new WorkRows(ours, jdbc, transaction);
    UUID late = rows.openTask(ago(3), null, null, null);
    UUID due = rows.openTask(Instant.now(), null, null, null);
    ours.runAsSystem(hydration::upToNow);
    assertThat(rows.fact("fact_tasks", "task_id", late)).containsEntry("deadline_met", null);

    boolean closed = ours.asSystem(() -> days.close(Instant.now()));

    assertThat(closed).isTrue();
    assertThat(ours.asSystem(() -> days.close(Instant.now()))).isFalse();
    assertThat(rows.fact("fact_tasks", "task_id", late)).containsEntry("deadline_met", false);
    assertThat(rows.fact("fact_tasks", "task_id", due)).containsEntry("deadline_met", null);
    LocalDate day = DayClose.lastToClose(Instant.now(), ZoneOffset.UTC);
    assertThat(rows.fact("dim_organizations", "organization_id", ours.id().value()))
        .containsEntry("closed_until", Date.valueOf(day));
    assertThat(events.stream(DayClosed.class)).contains(new DayClosed(ours.id(), day));
    assertThat(events.stream(WorkHydrated.class))
        .extracting(WorkHydrated::organizationId)
        .contains(ours.id());
  }

  @Test
  void facts_go_when_the_profile_keeps_records_no_longer_and_do_not_come_back() {
    TestOrganization ours = organizations.found("friend_group");
    WorkRows rows = new WorkRows(ours, jdbc, transaction);
    UUID old = rows.openTask(ago(170), null, null, null);
    UUID young = rows.openTask(ago(2), null, null, null);
    ours.runAsSystem(hydration::upToNow);
    assertThat(rows.count("fact_tasks")).isEqualTo(2);

    rows.sql(
        "update insights.fact_tasks set created_on = created_on - 20 where organization_id = ? and task_id = ?",
        old);
    rows.sql(
        "update tasks set created_at = created_at - interval '20 days' where organization_id = ? and task_id = ?",
        old);
    ours.asSystem(() -> days.close(Instant.now()));
    assertThat(rows.count("fact_tasks")).isEqualTo(1);

    rows.event(old, "COMMENT_ADDED", Instant.now(), null, "{}");
    ours.runAsSystem(hydration::upToNow);
    ours.runAsSystem(rebuild::begin);
    ours.runAsSystem(hydration::upToNow);

    assertThat(rows.count("fact_tasks")).isEqualTo(1);
    assertThat(rows.fact("fact_tasks", "task_id", young)).containsEntry("comments", 0);
  }
}
