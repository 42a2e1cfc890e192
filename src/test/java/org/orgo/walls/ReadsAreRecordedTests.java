package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.cases.CaseDesk;
import org.orgo.cases.CaseId;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.EventOrigin;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.walls.Routes.Probe;
import org.orgo.walls.Routes.Route;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route that shows a single task or case, asked for RESTRICTED ones by somebody who may see
 * them: each is a security event, a new route as well.
 */
@OrgoTest
class ReadsAreRecordedTests {

  /** What shows a single item: its own address or one below it, on pages and over REST. */
  private static final Pattern OF_ONE_ITEM =
      Pattern.compile("(?:/api/v3)?/(?:tasks|cases|mails)/\\{id}.*");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk tasks;
  @Autowired CaseDesk cases;
  @Autowired AuditLog audit;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;
  @LocalServerPort int port;

  private TestOrganization northside;
  private Visitors people;
  private Task task;
  private CaseId theCase;
  private UUID mail;

  @BeforeEach
  void open() {
    northside = organizations.found("default");
    people = new Visitors(northside, sessions, port);
    task = northside.asSystem(() -> tasks.open(aTask().visible(Visibility.RESTRICTED).draft()));
    theCase = northside.asSystem(() -> cases.open(aCase().visible(Visibility.RESTRICTED).draft()));
    mail = UUID.randomUUID();
    UUID thread = UUID.randomUUID();
    write(
        """
        insert into email_threads (organization_id, thread_id, subject, task_id, created_at)
        values (?, ?, 'Wet floor', ?, now())
        """,
        northside.id().value(),
        thread,
        task.taskId().value());
    write(
        """
        insert into email_messages (
          organization_id, email_id, sha256, raw_size, raw, status, thread_id, html_body,
          received_at)
        values (?, ?, '\\x00', 1, '\\x41', 'ROUTED', ?, '<p>wet</p>', now())
        """,
        northside.id().value(),
        mail,
        thread);
    write(
        """
        insert into attachment_contents (organization_id, sha256, size, content)
        values (?, '\\x01', 3, '\\x010203')
        """,
        northside.id().value());
    write(
        """
        insert into email_attachments (
          organization_id, email_id, position, file_name, content_type, sha256)
        values (?, ?, 0, 'floor.png', 'image/png', '\\x01')
        """,
        northside.id().value(),
        mail);
    UUID signal = UUID.randomUUID();
    write(
        """
        insert into signals (organization_id, signal_id, channel, status, task_id, received_at)
        values (?, ?, 'MANUAL', 'ROUTED', ?, now())
        """,
        northside.id().value(),
        signal,
        task.taskId().value());
    write(
        """
        insert into anonymous_reports (organization_id, signal_id, receipt_hash, reported_at)
        values (?, ?, '\\x02', now())
        """,
        northside.id().value(),
        signal);
    write(
        """
        insert into anonymous_report_files (
          organization_id, signal_id, position, content_type, size, content, sent_at)
        values (?, ?, 0, 'text/plain', 1, 'x', now())
        """,
        northside.id().value(),
        signal);
    UUID comment = UUID.randomUUID();
    write(
        """
        insert into task_comments (
          organization_id, comment_id, task_id, origin, body, visibility, created_at)
        values (?, ?, ?, 'UI', 'It is wet', 'REQUESTER_VISIBLE', now())
        """,
        northside.id().value(),
        comment,
        task.taskId().value());
    write(
        """
        insert into requester_files (
          organization_id, comment_id, position, task_id, content_type, size, content, sent_at)
        values (?, ?, 0, ?, 'text/plain', 1, 'x', now())
        """,
        northside.id().value(),
        comment,
        task.taskId().value());
  }

  @AfterEach
  void goBackToNow() {
    clock.reset();
  }

  @Test
  void whoever_opens_restricted_work_on_any_page_or_over_rest_is_recorded() {
    Routes routes =
        new Routes(
            Map.of(
                "tasks.task_id", List.of(task.taskId()),
                "cases.case_id", List.of(theCase),
                "email_messages.email_id", List.of(mail)));
    List<String> unrecorded = new ArrayList<>();
    List<Route> shown =
        Routes.of(mappings).stream()
            .filter(route -> route.method().equals("GET"))
            .filter(route -> OF_ONE_ITEM.matcher(route.path()).matches())
            .toList();
    for (Route route : shown) {
      for (Probe probe : routes.probes(route)) {
        forgetReads();
        int before = reads().size();
        HttpResponse<String> answer = people.get(probe.address(), "worker");
        assertThat(answer.statusCode()).as(probe.address()).isEqualTo(200);
        if (reads().size() != before + 1) {
          unrecorded.add(route.toString());
        }
      }
    }
    assertThat(shown).hasSizeGreaterThan(15);
    assertThat(unrecorded).isEmpty();
  }

  @Test
  void an_entry_says_who_read_what_and_how() {
    people.get("/tasks/" + task.taskId(), "worker");

    AuditEntry entry = reads().get(0);
    assertThat(entry.action()).isEqualTo("task.read");
    assertThat(entry.category()).isEqualTo(LogCategory.SECURITY);
    assertThat(entry.origin()).isEqualTo(EventOrigin.UI);
    assertThat(entry.actorUserId()).isEqualTo(northside.user("worker").value());
  }

  @Test
  void what_is_read_again_within_ten_minutes_is_recorded_once_and_later_again() {
    String page = "/api/v3/tasks/" + task.taskId();
    people.get(page, "worker");
    people.get(page + "/events", "worker");
    clock.advance(Duration.ofMinutes(9));
    people.get(page, "worker");
    assertThat(reads()).hasSize(1);

    clock.advance(Duration.ofMinutes(2));
    people.get(page, "worker");
    assertThat(reads()).hasSize(2);
  }

  @Test
  void parts_of_a_page_that_are_read_at_once_are_one_reading() {
    people.get("/profile", "worker");
    IntStream.range(0, 12)
        .parallel()
        .forEach(each -> people.get("/tasks/" + task.taskId() + "/lifecycle.bpmn", "worker"));

    assertThat(reads()).hasSize(1);
  }

  @Test
  void everybody_is_recorded_apart() {
    people.get("/tasks/" + task.taskId(), "worker");
    write(
        "update tasks set assignee_user_id = ? where task_id = ?",
        northside.user("safety").value(),
        task.taskId().value());
    people.get("/tasks/" + task.taskId(), "safety");

    assertThat(reads())
        .extracting(AuditEntry::actorUserId)
        .containsExactly(northside.user("worker").value(), northside.user("safety").value());
  }

  @Test
  void who_may_not_see_it_has_read_nothing_and_lists_read_nothing() {
    assertThat(people.get("/tasks/" + task.taskId(), "hr").statusCode()).isEqualTo(404);
    assertThat(people.get("/api/v3/tasks", "worker").body()).contains(task.taskId().toString());
    assertThat(people.get("/", "worker").statusCode()).isEqualTo(200);

    assertThat(reads()).isEmpty();
  }

  @Test
  void what_everybody_may_read_is_not_recorded() {
    Task open = northside.asSystem(() -> tasks.open(aTask().visible(Visibility.INTERNAL).draft()));
    people.get("/tasks/" + open.taskId(), "worker");

    assertThat(northside.asSystem(() -> audit.about("task", open.taskId())))
        .extracting(AuditEntry::action)
        .doesNotContain("task.read");
  }

  private List<AuditEntry> reads() {
    List<AuditEntry> entries = new ArrayList<>();
    northside.runAsSystem(
        () -> {
          entries.addAll(audit.about("task", task.taskId()));
          entries.addAll(audit.about("case", theCase));
        });
    return entries.stream().filter(entry -> entry.action().endsWith(".read")).toList();
  }

  private void forgetReads() {
    write("delete from recorded_reads where organization_id = ?", northside.id().value());
  }

  private void write(String statement, Object... values) {
    northside.runAsSystem(
        () -> transaction.executeWithoutResult(status -> jdbc.update(statement, values)));
  }
}
