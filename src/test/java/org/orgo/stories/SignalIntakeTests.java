package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.deployment.Deployments;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.notifications.Deliveries;
import org.orgo.platform.refusals.NotFound;
import org.orgo.signals.IntakeIncident;
import org.orgo.signals.IntakeIncidents;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFilter;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.OwnTables;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes in becomes work, a comment or a filed paper: once, and with a reason when not. */
@OrgoTest
class SignalIntakeTests {

  private PostOffice post;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired IntakeIncidents incidents;
  @Autowired Deployments deployments;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;
  @LocalServerPort int port;

  private TestOrganization shops;
  private String maintenance;

  @BeforeEach
  void found() {
    post = new PostOffice();
    shops = organizations.found("retail_chain");
    maintenance = post.open(shops, "maintenance", mailboxes);
  }

  @AfterEach
  void tidy() {
    post.close();
    clock.reset();
  }

  @Test
  void a_programs_signal_is_answered_with_the_work_it_became() {
    JsonNode answer = report("{\"subject\":\"The tap leaks\",\"body\":\"Room 12\"}").json();

    assertThat(answer.path("outcome").asText()).isEqualTo("TASK_OPENED");
    assertThat(tasks())
        .extracting(task -> task.taskId().toString())
        .containsExactly(answer.path("task_id").asText());
    assertThat(jobs.runDue(shops)).as("nothing is left for later").isZero();
  }

  @Test
  void a_report_opens_a_case_alone() {
    JsonNode answer =
        report("{\"subject\":\"Taps, a year on\",\"label\":\"1001.14.Ops.Maintenance\"}").json();

    assertThat(answer.path("outcome").asText()).isEqualTo("CASE_OPENED");
    assertThat(answer.path("case_id").asText()).isNotEmpty();
    assertThat(tasks()).isEmpty();
  }

  @Test
  void what_a_program_calls_by_one_name_is_taken_once() {
    String sensor = "{\"subject\":\"The tap leaks\",\"external_id\":\"sensor-7\"}";

    assertThat(report(sensor).json()).isEqualTo(report(sensor).json());
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void an_unknown_role_goes_to_triage_from_a_machine_and_back_to_a_person() {
    String toTheMoon = "{\"subject\":\"The tap leaks\",\"label\":\"1001.11.Moon.Base\"%s}";

    Api.Answer machines = report(toTheMoon.formatted(""));
    assertThat(machines.json().path("outcome").asText()).isEqualTo("TASK_OPENED");
    assertThat(tasks()).extracting(Task::ownerRole).containsExactly("Triage");

    Api.Answer persons = report(toTheMoon.formatted(",\"channel\":\"MANUAL\""));
    assertThat(persons.status()).isEqualTo(422);
    assertThat(persons.json().path("errors").get(0).path("field").asText()).isEqualTo("label");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void a_mail_becomes_a_task_once_however_often_it_is_delivered() {
    String leak = mail("ann", "The tap leaks", "", "It drips.");
    post.send(maintenance, leak);
    post.send(maintenance, leak);
    take();
    post.send(maintenance, leak);
    take();
    change("update mailboxes set uid_validity = 1, last_uid = 900");
    change("update email_messages set uid_validity = 1");
    take();

    assertThat(signals()).containsExactly("ROUTED TASK_OPENED");
    assertThat(rows("select status from email_messages"))
        .containsExactly(Map.of("status", "ROUTED"));
    assertThat(tasks()).extracting(Task::title).containsExactly("The tap leaks");
  }

  @Test
  void a_machines_mail_and_a_newsletter_are_filed_and_open_nothing() {
    post.send(maintenance, mail("robot", "The tap leaks", "Auto-Submitted: auto-replied\n", "x"));
    post.send(
        maintenance,
        mail("news", "Spring sale", "List-Unsubscribe: <mailto:out@example.org>\n", "Buy taps!"));
    take();

    assertThat(signals()).containsExactly("ROUTED FILED", "ROUTED FILED");
    assertThat(tasks()).isEmpty();
  }

  @Test
  void a_newsletter_that_a_gateway_hands_on_is_dropped() {
    Api.Answer answer = report("{\"subject\":\"Our newsletter\",\"metadata\":{\"bulk\":true}}");

    assertThat(answer.json().path("outcome").asText()).isEqualTo("DROPPED");
    assertThat(signals()).containsExactly("ROUTED DROPPED");
    assertThat(tasks()).isEmpty();
  }

  @Test
  void a_reply_of_who_takes_part_becomes_a_comment_and_changes_nothing_else() {
    Task task = opened();
    String ours = messageIdOfNotice();

    post.send(maintenance, reply(shops.email("worker"), ours, "Fixed it.\n\n> New work waits"));
    take();

    assertThat(signals()).containsExactly("ROUTED COMMENT_ADDED");
    assertThat(shops.asSystem(() -> board.comments(task.taskId())))
        .singleElement()
        .satisfies(comment -> assertThat(comment.body()).isEqualTo("Fixed it."));
    assertThat(tasks())
        .singleElement()
        .satisfies(
            now -> {
              assertThat(now.status()).isEqualTo(task.status());
              assertThat(now.ownerRole()).isEqualTo(task.ownerRole());
              assertThat(now.assigneeUserId()).isNull();
            });
  }

  @Test
  void a_reply_to_the_address_that_our_mail_names_becomes_a_comment() throws Exception {
    Task task = opened();
    String answersTo = noticeToTheWorker().getReplyTo()[0].toString();

    post.send(
        answersTo,
        reply(shops.email("worker"), "lost@by.the.mailer", "Fixed it.")
            .replace("To: " + maintenance, "To: " + answersTo));
    take();

    assertThat(signals()).containsExactly("ROUTED COMMENT_ADDED");
    assertThat(shops.asSystem(() -> board.comments(task.taskId()))).hasSize(1);
  }

  @Test
  void our_own_notice_that_comes_back_is_filed_even_when_its_marks_were_taken_off()
      throws Exception {
    opened();
    String ours = noticeToTheWorker().getMessageID();

    post.send(
        maintenance,
        "From: worker@example.org\nTo: %s\nSubject: [Orgo] New work\nMessage-ID: %s\n\nNew work\n"
            .formatted(maintenance, ours));
    take();

    assertThat(signals()).containsExactly("ROUTED FILED");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void a_strangers_reply_becomes_new_work_that_is_possibly_related() {
    Task task = opened();
    String ours = messageIdOfNotice();

    post.send(maintenance, reply("eve@example.org", ours, "The tap leaks here too."));
    take();

    assertThat(signals()).containsExactly("ROUTED TASK_OPENED");
    assertThat(shops.asSystem(() -> board.comments(task.taskId()))).isEmpty();
    assertThat(rows("select kind, to_task_id from work_links"))
        .singleElement()
        .satisfies(
            link ->
                assertThat(link)
                    .containsEntry("kind", "POSSIBLY_RELATED")
                    .containsEntry("to_task_id", task.taskId().value()));
  }

  @Test
  void what_mail_steps_found_out_outlives_a_wait() {
    Task task = opened();
    String ours = messageIdOfNotice();
    shops.run(
        "admin",
        () ->
            deployments.deploy(
                "Our intake",
                new IntakeVariant()
                    .waitingBefore("serviceTask_commentOnTask")
                    .waitingBefore("serviceTask_openTask")
                    .files()));

    post.send(maintenance, reply(shops.email("worker"), ours, "Fixed it.\n\n> New work waits"));
    take();
    post.send(maintenance, reply("eve@example.org", ours, "The tap leaks here too."));
    take();

    assertThat(signals()).containsExactly("ROUTED COMMENT_ADDED", "ROUTED TASK_OPENED");
    assertThat(shops.asSystem(() -> board.comments(task.taskId())))
        .singleElement()
        .satisfies(comment -> assertThat(comment.body()).isEqualTo("Fixed it."));
    assertThat(rows("select to_task_id from work_links"))
        .singleElement()
        .satisfies(link -> assertThat(link).containsEntry("to_task_id", task.taskId().value()));
  }

  @Test
  void a_mail_that_cannot_be_read_is_put_aside_with_its_reason_and_can_be_let_in_again() {
    post.deliver(maintenance, tooManyParts());
    take();

    assertThat(signals()).containsExactly("QUARANTINED null");
    IntakeIncident put = onlyIncident();
    assertThat(put.quarantined()).isTrue();
    assertThat(put.reason()).contains("parts");
    assertThat(rows("select raw from email_messages where raw is not null")).hasSize(1);

    shops.run("ops", () -> incidents.reprocess(put.signalId()));
    assertThat(jobs.runDue(shops)).isEqualTo(1);
    assertThat(signals()).as("it is still what it was").containsExactly("QUARANTINED null");
  }

  @Test
  void what_fails_six_times_is_an_incident_and_becomes_work_when_mended() {
    tables().restore(shops, "signal-severity", OwnTables.severities("\"SOMEWHAT\""));
    post.send(maintenance, mail("ann", "The tap leaks", "", "It drips."));
    assertThat(post.collect(shops, poller, mailboxes)).isEqualTo(1);
    for (int attempt = 1; attempt <= 6; attempt++) {
      assertThat(incidentsSeen()).as("attempt %d", attempt).isEmpty();
      assertThatThrownBy(() -> jobs.runDue(shops)).hasMessageContaining("SOMEWHAT");
      clock.advance(Duration.ofHours(3));
    }
    assertThat(jobs.runDue(shops)).as("no seventh try").isZero();
    IntakeIncident failed = onlyIncident();
    assertThat(failed.quarantined()).isFalse();
    assertThat(failed.reason()).contains("SOMEWHAT");
    assertThat(tasks()).isEmpty();

    tables().deploy(shops, "signal-severity", OwnTables.severities("baseSeverity"));
    await().untilAsserted(() -> assertThat(jobs.runDue(shops)).isEqualTo(1));

    assertThat(signals()).containsExactly("ROUTED TASK_OPENED");
    assertThat(tasks()).hasSize(1);
    assertThat(incidentsSeen()).isEmpty();
  }

  @Test
  void trying_one_failure_again_leaves_others_and_strangers_alone() {
    tables().restore(shops, "signal-severity", OwnTables.severities("\"SOMEWHAT\""));
    post.send(maintenance, mail("ann", "The tap leaks", "", "It drips."));
    post.send(maintenance, mail("bob", "The lamp is broken", "", "It is dark."));
    post.collect(shops, poller, mailboxes);
    untilIncidents(2);
    TestOrganization friends = organizations.found("friend_group");
    List<IntakeIncident> failed = incidentsSeen();

    assertThatThrownBy(
            () -> friends.run("ops", () -> incidents.reprocess(failed.get(0).signalId())))
        .isInstanceOf(NotFound.class);
    tables().overwrite(shops, "signal-severity", OwnTables.severities("baseSeverity"));
    assertThat(jobs.runDue(shops)).as("nobody asked to try again").isZero();
    shops.run("ops", () -> incidents.reprocess(failed.get(0).signalId()));
    assertThat(jobs.runDue(shops)).isEqualTo(1);

    assertThat(tasks()).hasSize(1);
    assertThat(onlyIncident().signalId()).isEqualTo(failed.get(1).signalId());
  }

  /** Lets what fails fail as often as it is tried. */
  private void untilIncidents(int number) {
    for (int run = 0; run < 10 * number && incidentsSeen().size() < number; run++) {
      assertThatThrownBy(() -> jobs.runDue(shops)).hasMessageContaining("SOMEWHAT");
      clock.advance(Duration.ofHours(3));
    }
    assertThat(incidentsSeen()).hasSize(number);
  }

  /** As it arrived. */
  private MimeMessage noticeToTheWorker() {
    new Deliveries(jdbc, transaction).done(shops);
    post.dispatch(shops, context);
    return post.arrived(shops.email("worker")).get(0);
  }

  private Api.Answer report(String json) {
    return new Api(port, shops, "worker").post("/signals", json);
  }

  /** The poller reads the mailbox, the intake runs. */
  private void take() {
    post.collect(shops, poller, mailboxes);
    jobs.runDue(shops);
  }

  private Task opened() {
    return shops.asSystem(() -> desk.open(aTask().draft()));
  }

  /** Ours to the worker about the task just opened. */
  private String messageIdOfNotice() {
    new Deliveries(jdbc, transaction).done(shops);
    return (String)
        rows("select message_id from outgoing_emails where to_address = ?", shops.email("worker"))
            .get(0)
            .get("message_id");
  }

  private IntakeIncident onlyIncident() {
    assertThat(incidentsSeen()).hasSize(1);
    return incidentsSeen().get(0);
  }

  private List<IntakeIncident> incidentsSeen() {
    return shops.as("ops", incidents::list);
  }

  private List<Task> tasks() {
    return shops.asSystem(
        () ->
            board.list(TaskFilter.none()).items().stream()
                .map(row -> board.get(row.taskId()))
                .toList());
  }

  private List<String> signals() {
    return rows("select status, outcome from signals order by received_at").stream()
        .map(row -> row.get("status") + " " + row.get("outcome"))
        .toList();
  }

  private List<Map<String, Object>> rows(String query, Object... values) {
    return shops.asSystem(() -> transaction.execute(status -> jdbc.queryForList(query, values)));
  }

  private void change(String statement) {
    shops.runAsSystem(() -> transaction.executeWithoutResult(status -> jdbc.update(statement)));
  }

  private String mail(String from, String subject, String headers, String body) {
    return "From: %s@example.org\nTo: %s\nSubject: %s\nMessage-ID: <%s@example.org>\n%s\n%s\n"
        .formatted(from, maintenance, subject, from, headers, body);
  }

  private String reply(String from, String messageId, String body) {
    return """
        Authentication-Results: %s; dmarc=pass header.from=%s
        From: %s
        To: %s
        Subject: Re: The tap leaks
        In-Reply-To: <%s>

        %s
        """
        .formatted(
            PostOffice.AUTHSERV_ID,
            from.substring(from.indexOf('@') + 1),
            from,
            maintenance,
            messageId,
            body);
  }

  private String tooManyParts() {
    String parts =
        IntStream.range(0, 600)
            .mapToObj(i -> "--b\nContent-Type: text/plain\n\nPart " + i + "\n")
            .collect(Collectors.joining());
    return "From: ann@example.org\nTo: "
        + maintenance
        + "\nSubject: Parts\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/mixed; boundary=b\n\n"
        + parts
        + "--b--\n";
  }

  private OwnTables tables() {
    return new OwnTables(deployments, jdbc, transaction);
  }
}
