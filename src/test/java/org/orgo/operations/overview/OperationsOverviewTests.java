package org.orgo.operations.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.CountedStatements;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator sees of how the work of the organization runs. */
@OrgoTest
class OperationsOverviewTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired OperationsOverview overview;
  @Autowired TaskDesk desk;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private final UUID mailbox = UUID.randomUUID();
  private final UUID node = UUID.randomUUID();
  private TestOrganization northside;
  private TestOrganization elmStreet;
  private Task task;

  @BeforeEach
  void work() {
    northside = organizations.found("hospital");
    elmStreet = organizations.found("hospital");
    task = northside.as("supervisor", () -> desk.open(aTask().draft()));
    elmStreet.run("supervisor", () -> desk.open(aTask().draft()));
    elmStreet.run("supervisor", () -> desk.open(aTask().draft()));
  }

  @AfterEach
  void reset() {
    clock.reset();
    change("delete from mailbox_leases where mailbox_id = ?", mailbox);
  }

  @Test
  void running_processes_are_counted_by_version_and_others_are_not_among_them() {
    assertThat(now().versions())
        .extracting(VersionLoad::definitionKey, VersionLoad::own, VersionLoad::instances)
        .containsExactly(tuple("task-lifecycle", false, 1));
    assertThat(now().versions().get(0).oldestSince()).isNotNull();
  }

  @Test
  void a_deadline_that_has_passed_is_a_step_that_is_due_and_then_overdue() {
    assertThat(now().jobs().due()).isZero();

    clock.advance(Duration.ofDays(2));

    assertThat(now().jobs().due()).isEqualTo(1);
    assertThat(now().jobs().overdue()).isEqualTo(1);
    assertThat(now().jobs().failed()).isZero();
    assertThat(now().jobs().oldestDueAt()).isBefore(clock.instant());
  }

  @Test
  void the_oldest_of_everything_is_named() {
    int before = now().waiting().mailsDue();
    change(
        """
        insert into outgoing_emails (
          organization_id, outgoing_id, to_address, locale, subject, body, message_id, due_at,
          created_at)
        values (?, gen_random_uuid(), 'a@b.example', 'en', '', '', ?, now(), now())
        """,
        northside.id().value(),
        UUID.randomUUID().toString());

    LongestWaiting waiting = now().waiting();

    assertThat(waiting.taskId()).isEqualTo(task.taskId().value());
    assertThat(waiting.signalAt()).isNull();
    assertThat(waiting.mailsDue()).isEqualTo(before + 1);
    assertThat(waiting.mailAt()).isNotNull();
    assertThat(waiting.auditAt()).as("nothing is sealed here by itself").isNotNull();
  }

  @Test
  void a_mailbox_says_how_far_it_is_behind_and_who_reads_it() {
    change(
        """
        insert into mailboxes (
          organization_id, mailbox_id, address, host, port, username, secret, failures, enabled)
        values (?, ?, 'ward@northside.example', 'localhost', 1, 'ward', '', 4, false)
        """,
        northside.id().value(),
        mailbox);
    change(
        "insert into mailbox_leases (mailbox_id, node_id, held_until) values (?, ?, now() + interval '1 minute')",
        mailbox,
        node);

    assertThat(now().mailboxes())
        .extracting(MailboxLag::address, MailboxLag::failures, MailboxLag::readBy)
        .containsExactly(tuple("ward@northside.example", 4, node));
    assertThat(now().nodes())
        .extracting(WorkingNode::node, WorkingNode::mailboxes)
        .containsExactly(tuple(node.toString(), 1));
    assertThat(of(elmStreet).mailboxes()).isEmpty();
    assertThat(of(elmStreet).nodes()).isEmpty();
  }

  @Test
  void the_page_asks_six_statements_and_the_engine_nothing() {
    List<String> statements =
        northside.as("ops", () -> CountedStatements.during(() -> overview.now()));

    assertThat(statements).hasSize(6);
    Visitor ops = Visitor.of(sessions, northside, "ops", port);
    assertThat(ops.get("/operations").body()).contains("Task lifecycle", "/tasks/" + task.taskId());
  }

  @Test
  void nobody_but_an_operator_sees_it() {
    assertThatThrownBy(() -> northside.as("worker", () -> overview.now()))
        .isInstanceOf(NotAllowed.class);
    assertThat(Visitor.of(sessions, northside, "worker", port).get("/operations").statusCode())
        .isEqualTo(403);
  }

  private Overview now() {
    return of(northside);
  }

  private Overview of(TestOrganization organization) {
    return organization.as("ops", () -> overview.now());
  }

  private void change(String sql, Object... values) {
    northside.runAsSystem(
        () -> transaction.executeWithoutResult(status -> jdbc.update(sql, values)));
  }
}
