package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.mail.MailboxId;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.SignalId;
import org.orgo.mail.administration.MailboxFiling;
import org.orgo.mail.administration.MailboxFilings;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.mail.loops.BreakerKind;
import org.orgo.mail.loops.MailBreaker;
import org.orgo.mail.loops.MailBreakers;
import org.orgo.notifications.Deliveries;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.signals.Outcome;
import org.orgo.signals.Receipt;
import org.orgo.signals.UnreachedRequesters;
import org.orgo.signals.filed.FiledMail;
import org.orgo.signals.filed.FiledMailSettled;
import org.orgo.signals.filed.FiledMailSheet;
import org.orgo.signals.filed.FiledMails;
import org.orgo.signals.filed.FiledState;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFilter;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.CommentVisibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What machines write is filed with a reason, and a person can decide otherwise, once. */
@OrgoTest
class FiledMailTests {

  private PostOffice post;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired MailboxFilings filings;
  @Autowired FiledMails filed;
  @Autowired MailBreakers breakers;
  @Autowired UnreachedRequesters unreached;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;

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
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: Mail Delivery System <MAILER-DAEMON@example.org>\nSubject: Hello",
        "From: postmaster@example.org\nSubject: Hello",
        "From: <>\nSubject: Hello",
        "From: ann@example.org\nX-Auto-Response-Suppress: All\nSubject: Hello",
        "From: ann@example.org\nSubject: Abwesenheitsnotiz: Der Hahn tropft",
        "From: ann@example.org\nSubject: Réponse automatique : Le robinet fuit",
        "From: ann@example.org\nSubject: Respuesta automática: El grifo gotea"
      })
  void a_machine_that_keeps_to_no_standard_is_filed_all_the_same(String head) {
    send(head, "I am not here.");

    assertThat(signals()).containsExactly("ROUTED FILED");
    assertThat(tasks()).isEmpty();
  }

  @Test
  void an_out_of_office_answer_to_our_mail_is_no_remark_the_requester_sees() {
    Task task = askedByAnn();
    answer(task, "We come on Monday.");
    String ours = messageIdTo("ann@example.org");

    send(
        "From: ann@example.org\nIn-Reply-To: <%s>\nSubject: Out of office: Wet floor"
            .formatted(ours),
        "Back on Monday.");

    assertThat(signals()).containsExactly("ROUTED FILED");
    assertThat(shops.asSystem(() -> board.comments(task.taskId()))).hasSize(1);
  }

  @Test
  void what_people_write_to_a_list_is_work_where_the_mailbox_says_so_and_a_newsletter_never() {
    String list = "From: ann@example.org\nList-Id: <talk>\nList-Post: <mailto:t@x.example>\n%s";
    send(list.formatted("Message-ID: <1@x.example>\nSubject: The tap leaks"), "Room 1");
    assertThat(signals()).containsExactly("ROUTED FILED");

    shops.run("admin", () -> filings.change(mailbox(), new MailboxFiling(true, List.of(), false)));
    send(list.formatted("Message-ID: <2@x.example>\nSubject: The tap leaks"), "Room 2");
    send("From: sale@example.org\nList-Unsubscribe: <mailto:u@x.example>\nSubject: Sale", "Buy");

    assertThat(signals())
        .containsExactlyInAnyOrder("ROUTED FILED", "ROUTED TASK_OPENED", "ROUTED FILED");
  }

  @Test
  void a_blocked_senders_mail_is_filed_with_that_reason_and_others_come_through() {
    shops.run(
        "admin",
        () ->
            filings.change(
                mailbox(),
                new MailboxFiling(false, List.of("Eve@Example.org", "@spam.example"), false)));

    send("From: eve@example.org\nSubject: The tap leaks", "Now!");
    send("From: x@mail.spam.example\nSubject: The lamp is broken", "Now!");
    send("From: x@nospam.example\nSubject: The door is stuck", "Please");

    assertThat(mails(FiledState.FILED))
        .extracting(FiledMail::why)
        .containsExactly("BLOCKED_SENDER", "BLOCKED_SENDER");
    assertThat(tasks()).extracting(Task::title).containsExactly("The door is stuck");
  }

  @Test
  void a_sender_that_is_none_is_refused_by_name() {
    assertThatThrownBy(
            () ->
                shops.run(
                    "admin",
                    () ->
                        filings.change(
                            mailbox(), new MailboxFiling(false, List.of("spam.example"), false))))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(FieldError::field)
                    .containsExactly("blocked_senders"));
    assertThatThrownBy(() -> shops.as("worker", () -> filings.get(mailbox())))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void each_step_leaves_its_answer() {
    send(
        "From: ann@example.org\nX-Spam-Flag: YES\nX-Spam-Status: Yes, score=7.2\nSubject: Leck",
        "Der Hahn ist undicht und es tropft auf den Boden.\n-- \nAnn\n");

    assertThat(
            rows("select question, answer, detail from email_processing_events order by position")
                .stream()
                .map(
                    row -> row.get("question") + " " + row.get("answer") + " " + row.get("detail")))
        .containsExactly(
            "OWN_LOOP NO null",
            "BLOCKED_SENDER NO null",
            "AUTOMATIC_MAIL NO null",
            "BOUNCE NO null",
            "SIZE_AND_TYPE TEXT 1 KB, 0 files",
            "SPAM_HINT YES X-Spam-Flag 7.2",
            "ORGO_HEADERS NO null",
            "SENDER PERSON UNKNOWN",
            "LANGUAGE TOLD de",
            "QUOTED_TEXT NO null",
            "SIGNATURE YES 1 lines",
            "SENDER_RATE USUAL null",
            "FOLLOW_UP WORK null");
    assertThat(signals()).as("a hint decides nothing").containsExactly("ROUTED TASK_OPENED");
  }

  @Test
  void a_bounce_of_our_answer_marks_the_address_shows_on_the_task_and_tells_its_author() {
    Task task = askedByAnn();
    answer(task, "We come on Monday.");

    send(bounce("5.2.2", "failed", messageIdTo("ann@example.org")), null);
    new Deliveries(jdbc, transaction).done(shops);

    assertThat(
            rows(
                "select returned_status, returned_reason from outgoing_emails where to_address = 'ann@example.org'"))
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail)
                    .containsEntry("returned_status", "5.2.2")
                    .containsEntry("returned_reason", "MAILBOX_FULL"));
    assertThat(shops.as("worker", () -> unreached.of(board.get(task.taskId()))))
        .hasValueSatisfying(why -> assertThat(why.reason()).isEqualTo("MAILBOX_FULL"));
    assertThat(told()).containsExactly(shops.email("worker"));
    assertThat(signals()).containsExactly("ROUTED FILED");
    assertThat(shops.asSystem(() -> board.comments(task.taskId()))).hasSize(1);

    send("From: ann@example.org\nSubject: I have room again", "Please go on.");
    assertThat(shops.as("worker", () -> unreached.of(board.get(task.taskId())))).isEmpty();
  }

  @Test
  void a_delay_is_noted_and_tells_nobody() {
    Task task = askedByAnn();
    answer(task, "We come on Monday.");

    send(bounce("4.4.7", "delayed", messageIdTo("ann@example.org")), null);
    new Deliveries(jdbc, transaction).done(shops);

    assertThat(rows("select returned_status from outgoing_emails where returned_at is not null"))
        .containsExactly(Map.of("returned_status", "4.4.7"));
    assertThat(told()).isEmpty();
    assertThat(shops.as("worker", () -> unreached.of(board.get(task.taskId())))).isEmpty();
  }

  @Test
  void a_bounce_that_keeps_to_no_standard_is_found_by_the_id_we_signed() {
    Task task = askedByAnn();
    answer(task, "We come on Monday.");

    send(
        "From: MAILER-DAEMON@example.org\nSubject: failure notice",
        "550 User unknown\n\n--- Below this line is a copy\n\nMessage-ID: <%s>\nSubject: Re\n"
            .formatted(messageIdTo("ann@example.org")));

    assertThat(rows("select returned_reason from outgoing_emails where returned_at is not null"))
        .containsExactly(Map.of("returned_reason", "NO_SUCH_ADDRESS"));
  }

  @Test
  void a_bounce_of_nobodys_mail_marks_no_address_and_is_found_under_filed_mail() {
    Task task = askedByAnn();
    answer(task, "We come on Monday.");

    send(bounce("5.1.1", "failed", "t.guessed@x.example"), null);

    assertThat(rows("select 1 from outgoing_emails where returned_at is not null")).isEmpty();
    FiledMail mail = mails(FiledState.FILED).get(0);
    assertThat(mail.why()).isEqualTo("DELIVERY_REPORT");
    assertThat(sheet(mail).answers())
        .filteredOn(answer -> answer.question().equals("BOUNCE"))
        .extracting(FiledMailSheet.StepAnswer::answer)
        .containsExactly("UNKNOWN");
  }

  @Test
  void a_filed_mail_is_made_a_task_once_by_right_and_recorded() {
    send("From: ann@example.org\nSubject: Out of office: The tap leaks", "It drips, too.");
    FiledMail mail = mails(FiledState.FILED).get(0);
    SignalId id = new SignalId(mail.signalId());
    assertThat(mail.why()).isEqualTo("OUT_OF_OFFICE");

    assertThatThrownBy(() -> shops.run("worker", () -> filed.makeTask(id)))
        .isInstanceOf(NotAllowed.class);
    Receipt receipt = shops.as("ops", () -> filed.makeTask(id));

    assertThat(receipt.outcome()).isEqualTo(Outcome.TASK_OPENED);
    assertThat(tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.taskId().value()).isEqualTo(receipt.taskId()));
    assertThatThrownBy(() -> shops.run("ops", () -> filed.makeTask(id)))
        .isInstanceOf(FiledMailSettled.class);
    assertThatThrownBy(() -> shops.run("ops", () -> filed.get(id))).isInstanceOf(NotFound.class);
    assertThat(mails(FiledState.FILED)).isEmpty();
    assertThat(rows("select task_id from email_threads"))
        .as("it stands on the page of its task")
        .containsExactly(Map.of("task_id", receipt.taskId()));
    assertThat(audited("mail.made_task")).isEqualTo(1);
  }

  @Test
  void what_could_not_be_read_shows_its_source_and_is_dropped_with_a_reason() {
    post.deliver(maintenance, tooManyParts());
    take();
    FiledMail mail = mails(FiledState.QUARANTINED).get(0);
    SignalId id = new SignalId(mail.signalId());

    FiledMailSheet sheet = sheet(mail);
    assertThat(mail.why()).isEqualTo("UNREADABLE");
    assertThat(sheet.source()).contains("<script>alert(1)</script>");
    assertThat(audited("mail.read")).isEqualTo(1);

    assertThatThrownBy(() -> shops.run("ops", () -> filed.drop(id, " ")))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(FieldError::field)
                    .containsExactly("reason"));
    shops.run("ops", () -> filed.drop(id, "A test of a machine"));

    assertThat(signals()).containsExactly("ROUTED DROPPED");
    assertThat(mails(FiledState.FILED))
        .extracting(FiledMail::why, FiledMail::reason)
        .containsExactly(tuple("DROPPED_BY_PERSON", "A test of a machine"));
    assertThatThrownBy(() -> shops.run("ops", () -> filed.drop(id, "again")))
        .isInstanceOf(FiledMailSettled.class);
  }

  @Test
  void what_could_not_be_read_is_made_a_task_with_its_source() {
    post.deliver(maintenance, tooManyParts());
    take();

    shops.run(
        "ops", () -> filed.makeTask(new SignalId(mails(FiledState.QUARANTINED).get(0).signalId())));

    assertThat(tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.description()).contains("Subject: Parts"));
  }

  @Test
  void another_organizations_mail_is_not_there() {
    send("From: postmaster@example.org\nSubject: Hello", "Hello");
    TestOrganization friends = organizations.found("friend_group");
    SignalId id = new SignalId(mails(FiledState.FILED).get(0).signalId());

    assertThatThrownBy(() -> friends.run("ops", () -> filed.get(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> friends.run("ops", () -> filed.makeTask(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> friends.run("ops", () -> filed.drop(id, "x")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_sender_who_is_too_fast_is_held_and_all_goes_on_after_a_person_resumes() {
    for (int i = 0; i < 23; i++) {
      post.send(
          maintenance,
          "From: robot@example.org\nSubject: Reading %d\nMessage-ID: <%d@x.example>\n\nValue %d\n"
              .formatted(i, i, i));
    }
    take();

    assertThat(tasks()).hasSize(20);
    MailBreaker breaker = onlyBreaker();
    assertThat(breaker.kind()).isEqualTo(BreakerKind.SENDER);
    assertThat(breaker.subject()).isEqualTo("robot@example.org");
    assertThat(breaker.held()).isEqualTo(3);
    assertThat(mails(FiledState.QUARANTINED)).extracting(FiledMail::why).containsOnly("HELD");
    assertThat(audited("mail_breaker.opened")).isEqualTo(1);

    send("From: ann@example.org\nSubject: The door is stuck", "Please");
    assertThat(tasks()).as("others are not held").hasSize(21);

    assertThatThrownBy(() -> shops.run("worker", () -> breakers.resume(breaker.breakerId())))
        .isInstanceOf(NotAllowed.class);
    shops.run("ops", () -> breakers.resume(breaker.breakerId()));
    jobs.runDue(shops);
    assertThat(tasks()).hasSize(24);
    send("From: robot@example.org\nSubject: Reading 24\nMessage-ID: <24@x.example>", "Value");

    assertThat(tasks()).as("it counts anew").hasSize(25);
    assertThat(shops.as("ops", breakers::list)).isEmpty();
    assertThat(audited("mail_breaker.resumed")).isEqualTo(1);
    assertThatThrownBy(() -> shops.run("ops", () -> breakers.resume(breaker.breakerId())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_thread_that_runs_in_circles_is_held_and_leaves_after_a_person_resumes() {
    Task task = askedByAnn();
    for (int i = 0; i < 13; i++) {
      answer(task, "Answer " + i);
    }
    new Deliveries(jdbc, transaction).done(shops);
    post.dispatch(shops, context);

    assertThat(post.arrived("ann@example.org")).hasSize(10);
    MailBreaker breaker = onlyBreaker();
    assertThat(breaker.kind()).isEqualTo(BreakerKind.THREAD);
    assertThat(breaker.held()).isEqualTo(3);

    answer(task, "One more");
    new Deliveries(jdbc, transaction).done(shops);
    post.dispatch(shops, context);
    assertThat(onlyBreaker().held()).isEqualTo(4);

    shops.run("ops", () -> breakers.resume(breaker.breakerId()));
    post.dispatch(shops, context);
    assertThat(post.arrived("ann@example.org")).hasSize(14);
    assertThat(shops.as("ops", breakers::list)).isEmpty();
  }

  @Test
  void an_organization_that_sends_without_end_is_held_but_for_what_lets_people_in() {
    change(
        """
        insert into outgoing_emails (organization_id, outgoing_id, to_address, locale, subject,
          body, message_id, secret, due_at, created_at)
        select organization_id, gen_random_uuid(), 'reader' || i || '@example.org', 'en', 'News',
          'News', i || '.' || organization_id || '@x.example', i = 503,
          now() - interval '1 hour' + interval '1 second' * i, now()
        from organizations, generate_series(1, 503) i
        """);
    post.dispatch(shops, context);
    post.dispatch(shops, context);

    assertThat(count("SENT")).isEqualTo(501);
    assertThat(count("HELD")).isEqualTo(2);
    assertThat(onlyBreaker().kind()).isEqualTo(BreakerKind.ORGANIZATION);

    shops.run("ops", () -> breakers.resume(onlyBreaker().breakerId()));
    post.dispatch(shops, context);
    assertThat(count("SENT")).isEqualTo(503);
  }

  @Test
  void an_address_behind_which_nobody_reads_is_never_answered() {
    send("From: No-Reply-Shop@example.org\nSubject: The tap leaks", "It drips.");
    Task task = tasks().get(0);

    answer(task, "We come on Monday.");
    new Deliveries(jdbc, transaction).done(shops);

    assertThat(rows("select 1 from outgoing_emails where to_address like 'no-reply%'")).isEmpty();
  }

  private Task askedByAnn() {
    post.serve("ann@example.org");
    UUID ann = UUID.randomUUID();
    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        """
                        insert into persons (organization_id, person_id, display_name, email, created_at)
                        values (?, ?, 'Ann', 'ann@example.org', now())
                        """,
                        shops.id().value(),
                        ann)));
    Task task = shops.asSystem(() -> desk.open(aTask().draft()));
    change(
        "update tasks set requester_person_id = '%s' where task_id = '%s'"
            .formatted(ann, task.taskId()));
    return task;
  }

  private void answer(Task task, String text) {
    shops.run(
        "worker", () -> desk.comment(task.taskId(), text, CommentVisibility.REQUESTER_VISIBLE));
  }

  private String messageIdTo(String address) {
    new Deliveries(jdbc, transaction).done(shops);
    return (String)
        rows("select message_id from outgoing_emails where to_address = ?", address)
            .get(0)
            .get("message_id");
  }

  private List<String> told() {
    return rows(
            """
            select account.email
            from notifications notice
            join user_accounts account
              on account.organization_id = notice.organization_id
              and account.user_id = notice.user_id
            where notice.kind = 'MAIL_RETURNED'
            """)
        .stream()
        .map(row -> (String) row.get("email"))
        .toList();
  }

  private static String bounce(String status, String action, String messageId) {
    return """
        From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        It was not delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; ann@example.org
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 552 mailbox

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <%s>
        Subject: Re: Wet floor

        --b--
        """
        .formatted(action, status, messageId);
  }

  private static String tooManyParts() {
    return "From: ann@example.org\nSubject: Parts <script>alert(1)</script>\nMIME-Version: 1.0\n"
        + "Content-Type: multipart/mixed; boundary=b\n\n"
        + "--b\nContent-Type: text/plain\n\nPart\n".repeat(600)
        + "--b--\n";
  }

  /**
   * @param text null when the head is the whole mail
   */
  private void send(String head, String text) {
    post.deliver(
        maintenance, text == null ? head : head + "\nTo: " + maintenance + "\n\n" + text + "\n");
    take();
  }

  private void take() {
    post.collect(shops, poller, mailboxes);
    jobs.runDue(shops);
  }

  private MailboxId mailbox() {
    return shops.asSystem(() -> mailboxes.all().get(0).mailboxId());
  }

  private List<FiledMail> mails(FiledState state) {
    return shops.as("ops", () -> filed.list(state, null, 50).items());
  }

  private FiledMailSheet sheet(FiledMail mail) {
    return shops.as("ops", () -> filed.get(new SignalId(mail.signalId())));
  }

  private MailBreaker onlyBreaker() {
    List<MailBreaker> open = shops.as("ops", breakers::list);
    assertThat(open).hasSize(1);
    return open.get(0);
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

  private int audited(String action) {
    return rows("select 1 from audit_entries where action = ?", action).size();
  }

  private int count(String status) {
    return rows("select 1 from outgoing_emails where status = ?", status).size();
  }

  private List<Map<String, Object>> rows(String query, Object... values) {
    return shops.asSystem(() -> transaction.execute(status -> jdbc.queryForList(query, values)));
  }

  private void change(String statement) {
    shops.runAsSystem(() -> transaction.executeWithoutResult(status -> jdbc.update(statement)));
  }
}
