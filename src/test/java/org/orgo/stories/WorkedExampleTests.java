package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.notifications.Deliveries;
import org.orgo.notifications.Notice;
import org.orgo.notifications.NoticeKind;
import org.orgo.notifications.Notices;
import org.orgo.signals.NewSignal;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.SignalDesk;
import org.orgo.tasks.ActionCommand;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskFilter;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.Priority;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.vocabulary.work.TaskStatus;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Northside Hospital's wet lobby floor, from the mails to the escalation, and among friends. */
@OrgoTest
class WorkedExampleTests {

  private static final List<String> REPORTS =
      List.of(
          "Wet lobby floor",
          "The lobby floor is wet again",
          "Wet floor near the main entrance",
          "Somebody will slip on the wet floor",
          "Wet floor in the lobby, third time");

  private static PostOffice post;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired SignalDesk signals;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired Notices notices;
  @Autowired EngineJobs jobs;
  @Autowired MovableClock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;

  @BeforeAll
  static void openPost() {
    post = new PostOffice();
  }

  @AfterAll
  static void closePost() {
    post.close();
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void five_mails_in_a_week_are_five_cases_and_tasks_for_safety_and_the_unanswered_one_rises() {
    TestOrganization hospital = organizations.found("hospital");
    String safety = post.open(hospital, "safety", mailboxes);

    for (int day = 0; day < REPORTS.size(); day++) {
      Task task = reported(hospital, safety, day);
      assertThat(task.label()).isEqualTo("1001.94.Operations.Safety");
      assertThat(task.ownerRole()).isEqualTo("Operations.Safety");
      assertThat(task.visibility()).isEqualTo(Visibility.RESTRICTED);
      assertThat(task.priority()).isEqualTo(Priority.HIGH);
      assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
      assertThat(task.reactivityDeadlineAt())
          .isEqualTo(task.createdAt().plus(Duration.ofMinutes(5)));
      assertThat(caseOf(hospital, task))
          .containsEntry("label", "1001.94.Operations.Safety")
          .containsEntry("visibility", "RESTRICTED");
      if (day < REPORTS.size() - 1) {
        answer(hospital, task);
        clock.advance(Duration.ofDays(1));
        assertThat(jobs.runDue(hospital)).as("an answered task does not rise").isZero();
      } else {
        risesUnanswered(hospital, task);
      }
    }
    assertThat(allTasks(hospital)).hasSize(REPORTS.size());
    assertThat(allTasks(hospital)).extracting(Task::caseId).doesNotHaveDuplicates();
  }

  @Test
  void a_bulletin_only_informs_the_department_heads() {
    TestOrganization hospital = organizations.found("hospital");

    Receipt receipt =
        hospital.as(
            "safety", () -> signals.report(bulletin(Label.parse("100.94.Operations.Safety"))));

    assertThat(receipt.outcome()).isEqualTo(Outcome.INFORMED);
    assertThat(receipt.taskId()).isNull();
    assertThat(receipt.caseId()).isNull();
    assertThat(allTasks(hospital)).isEmpty();
    assertThat(
            rows(
                hospital,
                """
                select display_name
                from broadcast_readers
                join user_accounts using (organization_id, user_id)
                """))
        .extracting(row -> row.get("display_name"))
        .containsExactly("head");
  }

  @Test
  void the_same_mails_among_friends_are_low_tasks_with_three_days() {
    TestOrganization friends = organizations.found("friend_group");
    String safety = post.open(friends, "safety", mailboxes);

    for (int day = 0; day < REPORTS.size(); day++) {
      Task task = reported(friends, safety, day);
      assertThat(task.priority()).isEqualTo(Priority.LOW);
      assertThat(task.visibility()).isEqualTo(Visibility.PUBLIC);
      assertThat(task.caseId()).isNull();
      assertThat(task.reactivityDeadlineAt()).isEqualTo(task.createdAt().plus(Duration.ofDays(3)));
    }
    clock.advance(Duration.ofDays(3).minusMinutes(1));
    assertThat(jobs.runDue(friends)).isZero();
    clock.advance(Duration.ofMinutes(2));
    assertThat(jobs.runDue(friends)).isEqualTo(REPORTS.size());
  }

  private void risesUnanswered(TestOrganization hospital, Task task) {
    clock.advance(Duration.ofMinutes(5).minusSeconds(5));
    assertThat(jobs.runDue(hospital)).isZero();
    clock.advance(Duration.ofSeconds(10));
    assertThat(jobs.runDue(hospital)).isEqualTo(1);

    Task risen = hospital.as("head", () -> board.get(task.taskId()));
    assertThat(risen.status()).isEqualTo(TaskStatus.ESCALATED);
    assertThat(risen.ownerRole()).isEqualTo("Ops.Head");
    assertThat(risen.escalationLevel()).isEqualTo(1);
    assertThat(hospital.as("head", () -> board.events(task.taskId())))
        .extracting(TaskEvent::kind)
        .contains(TaskEvent.TaskEventKind.ESCALATED);
    theHeadIsTold(hospital, task);
  }

  private void theHeadIsTold(TestOrganization hospital, Task task) {
    new Deliveries(jdbc, transaction).done(hospital);
    assertThat(hospital.as("head", () -> notices.list(null, 10, true).items()))
        .filteredOn(notice -> task.taskId().equals(notice.taskId()))
        .extracting(Notice::kind)
        .containsExactly(NoticeKind.TASK_ESCALATED);

    String head = hospital.email("head");
    post.serve(head);
    post.dispatch(hospital, context);
    assertThat(post.arrived(head))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.getSubject()).doesNotContain("obby", "loor");
              assertThat(textOf(mail)).contains("/tasks/" + task.taskId());
              assertThat(textOf(mail)).doesNotContain("slip", "obby", "Operations.Safety");
              assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            });
  }

  private Task reported(TestOrganization organization, String mailbox, int day) {
    int before = allTasks(organization).size();
    post.send(mailbox, mail(mailbox, day));
    assertThat(post.collect(organization, poller, mailboxes)).isEqualTo(1);
    assertThat(jobs.runDue(organization)).as("the intake's job").isEqualTo(1);
    List<Task> tasks = allTasks(organization);
    assertThat(tasks).hasSize(before + 1);
    return tasks.get(0);
  }

  private void answer(TestOrganization organization, Task task) {
    organization.as(
        "safety",
        () -> desk.act(task.taskId(), new ActionCommand("start", null, null, task.version())));
    organization.asSystem(() -> desk.cancel(task.taskId(), "Mopped"));
  }

  private List<Task> allTasks(TestOrganization organization) {
    return organization.asSystem(
        () ->
            board.list(TaskFilter.none()).items().stream()
                .map(row -> board.get(row.taskId()))
                .toList());
  }

  private Map<String, Object> caseOf(TestOrganization organization, Task task) {
    UUID id = task.caseId();
    assertThat(id).isNotNull();
    return rows(organization, "select label, visibility from cases where case_id = ?", id).get(0);
  }

  private List<Map<String, Object>> rows(
      TestOrganization organization, String query, Object... values) {
    return organization.asSystem(
        () -> transaction.execute(status -> jdbc.queryForList(query, values)));
  }

  private static String mail(String to, int day) {
    return """
        From: Visitor %d <visitor%d@example.org>
        To: %s
        Subject: %s
        Message-ID: <wet-%d-%s>

        Somebody is going to slip near the main entrance.
        """
        .formatted(day, day, to, REPORTS.get(day), day, to);
  }

  private static NewSignal bulletin(Label label) {
    return new NewSignal(
        SignalSource.MANUAL,
        "Wet floors this week",
        "Please remind your teams of the warning signs.",
        null,
        null,
        label,
        null,
        null,
        null,
        null);
  }

  private static String textOf(MimeMessage mail) {
    try {
      return String.valueOf(mail.getContent());
    } catch (IOException | MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
