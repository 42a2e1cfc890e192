package org.orgo.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orgo.anonymous.AnonymousReports;
import org.orgo.anonymous.NewAnonymousReport;
import org.orgo.anonymous.files.CleanFile;
import org.orgo.anonymous.files.FileType;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What came without a name goes when what came of it goes. */
@OrgoTest
class AnonymousRetentionTests {

  @Autowired TestOrganizations organizations;
  @Autowired AnonymousReports reports;
  @Autowired TaskDesk tasks;
  @Autowired DeletionSteps steps;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_report_goes_with_its_task_its_files_and_its_receipt() {
    TestOrganization friends = organizations.found("friend_group");
    byte[] note = "a note".getBytes(StandardCharsets.UTF_8);
    friends.asSystem(
        () ->
            reports.take(
                new NewAnonymousReport(
                    UUID.randomUUID(),
                    "The door",
                    "Please repair the door.",
                    "",
                    "maintenance",
                    List.of(new CleanFile(FileType.TEXT, note))),
                "203.0.113.5"));
    assertThat(rows(friends, "anonymous_report_files")).isOne();
    UUID task =
        friends.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForObject(
                            "select task_id from tasks where organization_id = ? and case_id is null",
                            UUID.class,
                            friends.id().value())));
    friends.runAsSystem(() -> tasks.cancel(new TaskId(task), "It closes again"));

    // at noon, after the hour of deletion, whatever time it is while the test runs
    clock.moveTo(
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .plusDays(182)
            .atTime(12, 0)
            .toInstant(ZoneOffset.UTC));
    while (friends.asSystem(steps::next)) {
      assertThat(friends.id()).isNotNull();
    }

    for (String table :
        List.of("tasks", "signals", "anonymous_reports", "anonymous_report_files")) {
      assertThat(rows(friends, table)).as(table).isZero();
    }
  }

  private int rows(TestOrganization organization, String table) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        "select count(*) from %s where organization_id = ?".formatted(table),
                        Integer.class,
                        organization.id().value())));
  }
}
