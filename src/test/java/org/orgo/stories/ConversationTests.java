package org.orgo.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMessage.RecipientType;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.notifications.Deliveries;
import org.orgo.signals.RelatedTasks;
import org.orgo.signals.TaskMail;
import org.orgo.signals.TaskMails;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A conversation with somebody outside stays one, for her program and for the task. */
@OrgoTest
class ConversationTests {

  private static final String ANN = "ann@example.org";
  private static final String BOB = "bob@example.net";

  private PostOffice post;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired TaskMails mails;
  @Autowired RelatedTasks related;
  @Autowired EngineJobs jobs;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;

  @LocalServerPort int port;

  private TestOrganization shops;
  private String maintenance;
  private String customers;

  @BeforeEach
  void found() {
    post = new PostOffice();
    shops = organizations.found("retail_chain");
    customers = post.open(shops, "customers", mailboxes);
    maintenance = post.open(shops, "maintenance", mailboxes);
    post.serve(ANN);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void an_answer_leaves_from_the_mailbox_that_was_written_to_in_its_name_and_with_its_signature()
      throws Exception {
    change(
        """
        update mailboxes
        set display_name = 'The caretakers', signature = 'Room 7, ring twice'
        where address = ?
        """,
        maintenance);
    Task task = reported();

    MimeMessage answer = answered(task, "It is mended.");

    InternetAddress from = (InternetAddress) answer.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo(maintenance);
    assertThat(from.getPersonal()).isEqualTo("The caretakers");
    assertThat(answer.getReplyTo()[0].toString()).startsWith("maintenance+");
    assertThat(text(answer)).isEqualTo("It is mended.\n\n-- \nRoom 7, ring twice\n");
  }

  @Test
  void an_answer_stands_below_her_mail_in_her_program() throws Exception {
    Task task = reported();

    MimeMessage answer = answered(task, "It is <mended>.");

    assertThat(answer.getSubject()).isEqualTo("Re: The tap leaks [%s]".formatted(task.number()));
    assertThat(answer.getHeader("In-Reply-To")).containsExactly("<tap@example.org>");
    assertThat(answer.getHeader("References", " "))
        .isEqualTo("<before@example.org>\r\n <tap@example.org>");
    assertThat(answer.getMessageID()).endsWith("@" + shops.slug() + ".example>");
    MimeMultipart both = (MimeMultipart) answer.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    assertThat(part(both.getBodyPart(1))).contains("It is &lt;mended&gt;.");
    assertThat(text(answer)).as("nobody outside can open it").doesNotContain("/tasks/");
  }

  @Test
  void what_she_answers_to_that_is_a_comment() throws Exception {
    Task task = reported();
    MimeMessage answer = answered(task, "Which tap?");

    post.send(
        maintenance,
        passed(ANN, "Subject: Re: The tap leaks\nIn-Reply-To: " + answer.getMessageID())
            + "\nThe left one.\n");
    take();

    assertThat(comments(task)).contains("The left one.");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void who_adds_to_her_first_mail_before_any_answer_adds_to_the_task() {
    Task task = reported();

    post.send(
        maintenance,
        passed(ANN, "Subject: Re: The tap leaks\nIn-Reply-To: <tap@example.org>")
            + "\nIt is the left one.\n");
    take();

    assertThat(comments(task)).containsExactly("It is the left one.");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void who_was_copied_belongs_to_the_conversation() {
    Task task = reported();

    post.send(
        maintenance,
        passed(BOB, "Subject: Re: The tap leaks\nReferences: <tap@example.org>")
            + "\nI see it too.\n");
    take();

    assertThat(comments(task)).containsExactly("I see it too.");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void an_address_with_a_tag_is_the_same_person() {
    Task task = reported();

    post.send(
        maintenance,
        passed("ann+home@example.org", "Subject: Re: x\nIn-Reply-To: <tap@example.org>")
            + "\nNow from home.\n");
    take();

    assertThat(comments(task)).containsExactly("Now from home.");
    assertThat(rows("select 1 from persons where email = 'ann+home@example.org'")).isEmpty();
  }

  @Test
  void what_a_participant_forwards_is_said_as_a_whole() {
    Task task = reported();

    post.send(
        maintenance,
        passed(ANN, "Subject: Fwd: Offer\nReferences: <tap@example.org>")
            + "\n---------- Forwarded message ---------\nFrom: The plumber\n\nOn Friday.\n");
    take();

    assertThat(comments(task)).singleElement().asString().contains("The plumber", "On Friday.");
  }

  @Test
  void a_stranger_or_an_unproven_sender_only_seems_to_belong_there() {
    Task task = reported();

    post.send(
        maintenance,
        passed("eve@example.org", "Subject: Re: x\nIn-Reply-To: <tap@example.org>") + "\nMe too\n");
    post.send(
        maintenance,
        "From: %s\nSubject: Re: y\nIn-Reply-To: <tap@example.org>\n\nI am Ann\n".formatted(ANN));
    take();

    assertThat(comments(task)).isEmpty();
    assertThat(tasks()).hasSize(3);
    assertThat(rows("select to_task_id from work_links where kind = 'POSSIBLY_RELATED'"))
        .extracting(row -> row.get("to_task_id"))
        .containsExactly(task.taskId().value(), task.taskId().value());
  }

  @Test
  void a_number_in_the_subject_suggests_and_never_joins() {
    Task task = reported();

    post.send(maintenance, passed(ANN, "Subject: About " + task.number()) + "\nAny news?\n");
    take();

    suggested(task);
  }

  @Test
  void so_does_what_mails_said_before_there_were_numbers() {
    Task task = reported();
    String digits = task.taskId().toString().substring(0, 8);

    post.send(maintenance, passed(ANN, "Subject: About [#" + digits + "]") + "\nAny news?\n");
    take();

    suggested(task);
  }

  private void suggested(Task task) {
    assertThat(comments(task)).isEmpty();
    assertThat(tasks()).hasSize(2);
    assertThat(rows("select to_task_id from work_links"))
        .extracting(row -> row.get("to_task_id"))
        .containsExactly(task.taskId().value());
  }

  @Test
  void two_who_answer_the_first_mail_are_one_conversation_whoever_comes_first() {
    post.send(
        maintenance,
        passed(
                BOB,
                "Subject: Re: The tap leaks\nTo: %s\nCc: %s\nIn-Reply-To: <tap@example.org>"
                    .formatted(ANN, maintenance))
            + "\nI see it too.\n");
    take();
    post.send(maintenance, first());
    take();
    post.send(
        maintenance,
        passed(ANN, "Subject: Re: The tap leaks\nIn-Reply-To: <tap@example.org>") + "\nThanks!\n");
    take();

    assertThat(tasks()).hasSize(1);
    assertThat(comments(tasks().get(0))).containsExactly("It drips.", "Thanks!");
  }

  @Test
  void a_mail_to_two_mailboxes_is_one_task_and_the_other_queue_is_told() {
    String mail = first().replace("Cc: " + BOB, "Cc: " + customers);
    post.send(customers, mail);
    take();
    post.send(maintenance, "ARC-Seal: i=1; cv=none\n" + mail);
    take();

    assertThat(tasks()).hasSize(1);
    assertThat(rows("select recipient, outcome, task_id from signals order by received_at"))
        .extracting(row -> row.get("recipient") + " " + row.get("outcome"))
        .containsExactly(maintenance + " TASK_OPENED", customers + " INFORMED");
    assertThat(rows("select distinct task_id from signals")).hasSize(1);
    assertThat(rows("select metadata ->> 'recipients' as named from signals"))
        .extracting(row -> row.get("named"))
        .allSatisfy(named -> assertThat(named).asString().contains(maintenance, customers));
  }

  @Test
  void an_answer_to_two_mailboxes_is_one_comment() {
    Task task = reported();
    String mail =
        passed(
                ANN,
                "To: %s, %s\nSubject: Re: x\nMessage-ID: <two@example.org>\nIn-Reply-To: <tap@example.org>"
                    .formatted(maintenance, customers))
            + "\nStill dripping.\n";

    post.send(customers, mail);
    post.send(maintenance, mail);
    take();

    assertThat(comments(task)).containsExactly("Still dripping.");
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void a_reply_goes_to_her_and_who_is_copied_with_files_and_her_words_below_and_stands_there()
      throws Exception {
    Task task = reported();
    shops.run(
        "worker",
        () -> desk.comment(task.taskId(), "She is slow", CommentVisibility.INTERNAL_ONLY));

    Api.Answer sent =
        reply(
            task,
            """
            {"text": "Which tap?", "cc": ["%s"], "quotes": true,
             "files": [{"name": "plan.txt", "content_type": "text/plain", "content": "SGVsbG8="}]}
            """
                .formatted(BOB));

    assertThat(sent.status()).isEqualTo(201);
    MimeMessage mail = delivered();
    assertThat(mail.getRecipients(RecipientType.TO)[0]).hasToString(ANN);
    assertThat(mail.getRecipients(RecipientType.CC)[0]).hasToString(BOB);
    MimeMultipart all = (MimeMultipart) mail.getContent();
    assertThat(part(((MimeMultipart) all.getBodyPart(0).getContent()).getBodyPart(0)))
        .startsWith("Which tap?")
        .contains("wrote:\n> It drips.")
        .doesNotContain("slow");
    assertThat(all.getBodyPart(1).getFileName()).isEqualTo("plan.txt");
    assertThat(part(all.getBodyPart(1))).isEqualTo("Hello");
    List<TaskMail> thread = shops.as("worker", () -> mails.of(task.taskId()));
    assertThat(thread).hasSize(2);
    assertThat(thread.get(0).described()).as("the first mail stands once").isTrue();
    TaskMail ours = thread.get(1);
    assertThat(ours.outgoing()).isTrue();
    assertThat(ours.delivery()).isEqualTo("SENT");
    assertThat(ours.text()).isEqualTo("Which tap?");
    assertThat(ours.to()).isEqualTo(ANN + ", " + BOB);
    assertThat(shops.as("worker", () -> new String(mails.part(ours.mailId(), 0, 0), UTF_8)))
        .isEqualTo("Hello");
  }

  @Test
  void a_reply_is_sent_once_though_its_comment_would_be_sent_too() {
    Task task = reported();
    reply(task, "{\"text\": \"Which tap?\"}");

    delivered();

    assertThat(post.arrived(ANN)).hasSize(1);
  }

  @Test
  void what_cannot_be_sent_is_refused_by_its_field() {
    Task task = reported();

    assertThat(fields(reply(task, "{\"text\": \"x\", \"cc\": [\"nobody\"]}")))
        .containsExactly("cc");
    assertThat(fields(reply(task, "{\"text\": \"x\", \"cc\": [\"%s\"]}".formatted(customers))))
        .containsExactly("cc");
    assertThat(
            fields(
                reply(
                    task,
                    "{\"text\": \"x\", \"files\": [{\"name\": \"../x\", \"content_type\": \"text/plain\", \"content\": \"\"}]}")))
        .containsExactly("files");
    Task nobodys = shops.asSystem(() -> desk.open(aTask().draft()));
    assertThat(reply(nobodys, "{\"text\": \"x\"}").json().path("code").asText())
        .isEqualTo("nobody_to_reply_to");
    assertThat(rows("select 1 from outgoing_emails where comment_id is not null")).isEmpty();
  }

  @Test
  void what_seems_to_belong_to_a_task_joins_it_when_somebody_says_so() {
    Task task = reported();
    post.send(
        maintenance,
        passed("eve@example.org", "Subject: Re: x\nIn-Reply-To: <tap@example.org>") + "\nMe too\n");
    take();
    Task other =
        tasks().stream()
            .filter(each -> !each.taskId().equals(task.taskId()))
            .findFirst()
            .orElseThrow();
    assertThat(shops.as("worker", () -> related.of(other.taskId())))
        .singleElement()
        .satisfies(found -> assertThat(found.taskId()).isEqualTo(task.taskId()));

    Api.Answer joined =
        new Api(port, shops, "worker")
            .post("/tasks/%s/joins/%s".formatted(other.taskId(), task.taskId()), "{}");

    assertThat(joined.status()).isEqualTo(200);
    assertThat(comments(task)).singleElement().asString().contains("Me too");
    assertThat(shops.asSystem(() -> board.get(other.taskId())).isOpen()).isFalse();
    assertThat(shops.as("worker", () -> mails.of(task.taskId()))).hasSize(2);
    post.send(
        maintenance,
        passed("eve@example.org", "Subject: Re: x\nIn-Reply-To: <tap@example.org>") + "\nStill\n");
    take();
    assertThat(comments(task)).as("now she takes part").hasSize(2);
  }

  @Test
  void what_fewer_people_read_joins_nothing_that_more_people_read() {
    Task task = reported();
    post.send(
        maintenance,
        passed("eve@example.org", "Subject: Re: x\nIn-Reply-To: <tap@example.org>") + "\nMe too\n");
    take();
    Task other =
        tasks().stream()
            .filter(each -> !each.taskId().equals(task.taskId()))
            .findFirst()
            .orElseThrow();
    change("update tasks set visibility = 'RESTRICTED' where task_id = ?", other.taskId().value());

    assertThat(
            new Api(port, shops, "worker")
                .post("/tasks/%s/joins/%s".formatted(other.taskId(), task.taskId()), "{}")
                .json()
                .path("code")
                .asText())
        .isEqualTo("join_would_show_more");
  }

  private static List<String> fields(Api.Answer answer) {
    return answer.json().path("errors").findValuesAsText("field");
  }

  private Api.Answer reply(Task task, String body) {
    return new Api(port, shops, "worker").post("/tasks/%s/replies".formatted(task.taskId()), body);
  }

  private MimeMessage delivered() {
    new Deliveries(jdbc, transaction).done(shops);
    post.dispatch(shops, context);
    List<MimeMessage> mails = post.arrived(ANN);
    return mails.get(mails.size() - 1);
  }

  private Task reported() {
    post.send(maintenance, first());
    take();
    return tasks().get(0);
  }

  private String first() {
    return passed(
            ANN,
            "To: %s\nCc: %s\nSubject: The tap leaks\nMessage-ID: <tap@example.org>\nReferences: <before@example.org>"
                .formatted(maintenance, BOB))
        + "\nIt drips.\n";
  }

  private static String passed(String from, String headers) {
    return "Authentication-Results: %s; dmarc=pass header.from=%s\nFrom: %s\n%s\n"
        .formatted(PostOffice.AUTHSERV_ID, from.substring(from.indexOf('@') + 1), from, headers);
  }

  private MimeMessage answered(Task task, String words) {
    shops.run(
        "worker", () -> desk.comment(task.taskId(), words, CommentVisibility.REQUESTER_VISIBLE));
    return delivered();
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return part(((MimeMultipart) mail.getContent()).getBodyPart(0));
  }

  private static String part(BodyPart part) throws MessagingException, IOException {
    return ((String) part.getContent()).replace("\r\n", "\n");
  }

  private void take() {
    post.collect(shops, poller, mailboxes);
    jobs.runDue(shops);
  }

  private List<Task> tasks() {
    return shops.asSystem(
        () ->
            board.list(TaskFilter.none()).items().stream()
                .map(row -> board.get(row.taskId()))
                .toList());
  }

  private List<String> comments(Task task) {
    return shops.asSystem(
        () -> board.comments(task.taskId()).stream().map(comment -> comment.body()).toList());
  }

  private List<Map<String, Object>> rows(String query, Object... values) {
    return shops.asSystem(() -> transaction.execute(status -> jdbc.queryForList(query, values)));
  }

  private void change(String statement, Object... values) {
    shops.runAsSystem(
        () -> transaction.executeWithoutResult(status -> jdbc.update(statement, values)));
  }
}
