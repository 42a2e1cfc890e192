package org.orgo.anonymous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.orgo.anonymous.PublicVisitor.Answer;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports without a login: what is taken, what is told, and that nothing tells who it was. */
@OrgoTest
@ExtendWith(OutputCaptureExtension.class)
class AnonymousReportTests {

  private static final String ADDRESS = "203.0.113.77";
  private static final String AUTHOR = "canary-author";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskBoard board;
  @Autowired TaskDesk desk;
  @Autowired MovableClock clock;
  @Autowired DatabaseServer server;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private PublicVisitor somebody;

  @BeforeEach
  void found() {
    hospital = organizations.found("hospital", withForm(true));
    somebody = new PublicVisitor(port, ADDRESS);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void a_report_is_a_task_of_its_own_without_a_name_in_the_queue_that_the_tables_choose() {
    String receipt = somebody.report(hospital.slug(), "Unkind words").receipt();
    somebody.report(hospital.slug(), "Unkind words");

    List<Task> tasks = tasks("hr");
    assertThat(receipt).matches("(?:[0-9]{4} ){3}[0-9]{4}");
    assertThat(tasks).hasSize(2);
    assertThat(tasks)
        .allSatisfy(
            task -> {
              assertThat(task.visibility()).isEqualTo(Visibility.ANONYMISED);
              assertThat(task.type()).isEqualTo("hr");
              assertThat(task.requesterPersonId()).isNull();
              assertThat(task.createdByUserId()).isNull();
              assertThat(task.metadata().path("location").path("place").asText())
                  .isEqualTo("ward 3");
            });
    assertThat(tasks("worker")).isEmpty();
  }

  @Test
  void whoever_has_the_receipt_is_asked_and_answers() {
    String receipt = somebody.report(hospital.slug(), "Unkind words").receipt();
    Task task = tasks("hr").get(0);
    hospital.run(
        "hr",
        () -> {
          desk.comment(task.taskId(), "On which day?", CommentVisibility.REQUESTER_VISIBLE);
          desk.comment(task.taskId(), "Looks serious.", CommentVisibility.INTERNAL_ONLY);
        });

    Answer asked = somebody.open(hospital.slug(), receipt);
    UUID key = UUID.randomUUID();
    String note = "a note of mine";
    Answer answered = somebody.answer(hospital.slug(), receipt, key, "On Monday.", note.getBytes());
    somebody.answer(hospital.slug(), receipt, key, "On Monday.", note.getBytes());

    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("On which day?").doesNotContain("Looks serious.");
    assertThat(asked.body()).doesNotContain(hospital.email("hr"), ">hr<");
    assertThat(answered.body()).contains("On Monday.", "file-1.txt");
    assertThat(comments(task.taskId())).containsOnlyOnce("On Monday.");
    Visitor hr = Visitor.of(sessions, hospital, "hr", port);
    assertThat(hr.get("/tasks/" + task.taskId()).body())
        .contains("An anonymous report", "On Monday.", "/report-files/0");
    assertThat(hr.get("/tasks/" + task.taskId() + "/report-files/0").body()).isEqualTo(note);
    Visitor worker = Visitor.of(sessions, hospital, "worker", port);
    assertThat(worker.get("/tasks/" + task.taskId() + "/report-files/0").statusCode())
        .isEqualTo(404);
    await().untilAsserted(() -> assertThat(answersTold("hr")).isOne());
  }

  @Test
  void no_receipt_but_its_own_opens_a_report_and_all_others_are_answered_alike() {
    TestOrganization other = organizations.found("hospital", withForm(true));
    String receipt = somebody.report(hospital.slug(), "Unkind words").receipt();

    Answer foreign = somebody.open(other.slug(), receipt);
    Answer wrong = somebody.open(other.slug(), "0000 0000 0000 0000");
    Answer none = somebody.open(other.slug(), "my receipt");
    Answer answered = somebody.answer(other.slug(), receipt, UUID.randomUUID(), "Let me in");

    assertThat(List.of(foreign.status(), wrong.status(), none.status(), answered.status()))
        .containsOnly(404);
    assertThat(foreign.body()).isEqualTo(wrong.body()).isEqualTo(none.body());
    assertThat(answered.body()).isEqualTo(foreign.body()).contains("no report with this receipt");
    assertThat(somebody.open(hospital.slug(), receipt.replace(' ', '-')).status()).isEqualTo(200);
  }

  @Test
  void guessing_is_stopped_for_the_source_and_then_for_the_organization_and_tells_nothing() {
    String receipt = somebody.report(hospital.slug(), "Unkind words").receipt();
    for (int guess = 0; guess < 20; guess++) {
      assertThat(somebody.open(hospital.slug(), "1234 5678 1234 5678").status()).isEqualTo(404);
    }

    Answer right = somebody.open(hospital.slug(), receipt);

    assertThat(right.status()).isEqualTo(429);
    assertThat(right.body()).isEqualTo(somebody.open(hospital.slug(), "1").body());
    assertThat(right.body()).contains("try again in an hour");
    assertThat(new PublicVisitor(port, "203.0.113.1").open(hospital.slug(), receipt).status())
        .isEqualTo(200);
    for (int network = 2; network < 17; network++) {
      PublicVisitor another = new PublicVisitor(port, "203.0.113." + network);
      for (int guess = 0; guess < 20; guess++) {
        another.open(hospital.slug(), "1234 5678 1234 5678");
      }
    }
    assertThat(new PublicVisitor(port, "203.0.113.99").open(hospital.slug(), receipt).status())
        .isEqualTo(429);
    clock.advance(Duration.ofMinutes(61));
    assertThat(somebody.open(hospital.slug(), receipt).status()).isEqualTo(200);
  }

  @Test
  void too_many_reports_from_one_source_are_refused_and_one_sent_twice_is_taken_once() {
    UUID key = UUID.randomUUID();
    somebody.report(hospital.slug(), key, "Unkind words").receipt();
    Answer again = somebody.report(hospital.slug(), key, "Unkind words");
    for (int more = 0; more < 8; more++) {
      somebody.report(hospital.slug(), "Unkind words").receipt();
    }

    Answer refused = somebody.report(hospital.slug(), "Unkind words");

    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("was sent before");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body()).contains("Nothing was taken");
  }

  @Test
  void what_cannot_be_taken_comes_back_with_its_reason() {
    Answer office = somebody.report(hospital.slug(), "Words", new byte[] {'P', 'K', 3, 4});
    Answer empty = somebody.report(hospital.slug(), "");

    assertThat(office.status()).isEqualTo(422);
    assertThat(office.body()).contains("Save it as PDF", "Somebody is unkind");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.body()).contains("Say in a few words");
    assertThat(tasks("hr")).isEmpty();
  }

  @Test
  void where_it_is_off_there_is_no_form() {
    List<String> closed = new ArrayList<>();
    closed.add("no-such-organization");
    closed.add(organizations.found("friend_group").slug());
    closed.add(organizations.found("hospital").slug());
    closed.add(organizations.found("hospital", withForm(false)).slug());

    for (String slug : closed) {
      assertThat(somebody.get("/report/" + slug).status()).as(slug).isEqualTo(404);
      assertThat(somebody.get("/report/" + slug + "/receipt").status()).isEqualTo(404);
      assertThat(somebody.report(slug, "Words").status()).isEqualTo(404);
      assertThat(somebody.open(slug, "1234 5678 1234 5678").status()).isEqualTo(404);
      assertThat(somebody.answer(slug, "1", UUID.randomUUID(), "Words").status()).isEqualTo(404);
    }
    assertThat(somebody.get("/report/" + hospital.slug()).status()).isEqualTo(200);
  }

  @Test
  void nothing_of_it_stays_in_the_browser_and_no_other_site_sends_it() {
    Answer form = somebody.get("/report/" + hospital.slug());

    assertThat(form.text())
        .contains("Referrer-Policy: no-referrer", "no-store", "content=\"no-referrer\"")
        .doesNotContain("Set-Cookie");
    assertThat(somebody.get("/report/" + hospital.slug() + "?language=fr").body())
        .contains("Signaler sans dire son nom");
    PublicVisitor lured = new PublicVisitor(port, ADDRESS).sending("Sec-Fetch-Site", "cross-site");
    assertThat(lured.report(hospital.slug(), "Words").status()).isEqualTo(403);
    assertThat(lured.get("/report/" + hospital.slug()).status()).isEqualTo(200);
  }

  @Test
  void no_table_and_no_log_tells_who_it_was(CapturedOutput log) throws Exception {
    String cookie = sessions.cookie(hospital, "worker");
    somebody.sending("Cookie", TestSessions.COOKIE + "=" + cookie);
    String session = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
    Dump dump = new Dump(server);
    String before = dump.session(session);

    Answer taken =
        somebody.report(
            hospital.slug(),
            "Unkind words",
            TellingFiles.photo(AUTHOR),
            TellingFiles.letter(AUTHOR));
    String receipt = taken.receipt();
    somebody.open(hospital.slug(), receipt);
    somebody.answer(
        hospital.slug(), receipt, UUID.randomUUID(), "More", TellingFiles.drawing(AUTHOR));
    somebody.open(hospital.slug(), "1234 5678 1234 5678");

    Set<String> telling =
        Set.of(ADDRESS, PublicVisitor.BROWSER, AUTHOR, receipt, receipt.replace(" ", ""));
    assertThat(dump.placesOf("Unkind words")).contains("orgo.signals", "orgo.tasks");
    for (String mark : telling) {
      assertThat(dump.placesOf(mark)).as(mark).isEmpty();
    }
    assertThat(dump.session(session)).isNotEmpty().isEqualTo(before);
    assertThat(log.getAll()).doesNotContain(telling);
    assertThat(actionsOfAudit())
        .containsEntry("anonymous_report.received", 0L)
        .containsEntry("anonymous_report.answered", 0L);
  }

  /** How many entries of each action name an actor. */
  private Map<String, Long> actionsOfAudit() {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.query(
                        """
                        select action, count(actor_user_id)
                        from audit_entries
                        where organization_id = ? and action like 'anonymous%'
                        group by action
                        """,
                        rows -> {
                          Map<String, Long> found = new HashMap<>();
                          while (rows.next()) {
                            found.put(rows.getString(1), rows.getLong(2));
                          }
                          return found;
                        },
                        hospital.id().value())));
  }

  private List<Task> tasks(String user) {
    List<UUID> ids =
        hospital.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForList(
                            "select task_id from tasks where organization_id = ?",
                            UUID.class,
                            hospital.id().value())));
    return hospital.as(
        user, () -> ids.stream().flatMap(id -> board.find(new TaskId(id)).stream()).toList());
  }

  private String comments(TaskId task) {
    return hospital.as("hr", () -> board.comments(task)).stream()
        .map(comment -> comment.body() + "\n")
        .reduce("", String::concat);
  }

  private int answersTold(String user) {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        """
                        select count(*)
                        from notifications notice
                        join task_events event
                          on event.organization_id = notice.organization_id
                          and event.event_id = notice.event_id
                        where notice.organization_id = ?
                          and notice.user_id = ?
                          and notice.kind = 'TASK_COMMENTED'
                          and event.actor_user_id is null
                        """,
                        Integer.class,
                        hospital.id().value(),
                        hospital.user(user).value())));
  }

  private static ObjectNode withForm(boolean open) {
    ObjectNode overrides = JsonNodeFactory.instance.objectNode();
    overrides.putObject("intake").put("anonymous_reports", open);
    return overrides;
  }
}
