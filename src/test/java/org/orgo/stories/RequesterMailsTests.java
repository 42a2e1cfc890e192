package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.notifications.Deliveries;
import org.orgo.tasks.ActionCommand;
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

/** Who writes by mail is told that it has arrived, what it waits for and what was done. */
@OrgoTest
class RequesterMailsTests {

  private static final String ANN = "ann@example.org";

  private PostOffice post;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired EngineJobs jobs;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext context;

  @LocalServerPort int port;

  private TestOrganization shops;
  private String maintenance;

  @BeforeEach
  void found() {
    post = new PostOffice();
    shops = organizations.found("retail_chain", telling());
    maintenance = post.open(shops, "maintenance", mailboxes);
    post.serve(ANN);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void a_mail_gets_a_receipt_with_its_number_below_it_in_the_program_of_its_writer()
      throws Exception {
    Task task = reported();

    MimeMessage receipt = only(delivered(ANN));

    String number = task.number();
    assertThat(text(receipt))
        .startsWith("We have it: The tap leaks.\nNumber " + number + ". Somebody answers by ")
        .contains("Answer this mail to add something.")
        .doesNotContain("/tasks/", "localhost");
    assertThat(receipt.getSubject()).isEqualTo("Re: The tap leaks [%s]".formatted(number));
    assertThat(receipt.getHeader("In-Reply-To")).containsExactly("<tap@example.org>");
    assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(receipt.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    InternetAddress from = (InternetAddress) receipt.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo(maintenance);
    assertThat(from.getPersonal()).isEqualTo("Test of retail_chain");
    assertThat(receipt.getReplyTo()[0].toString()).startsWith("maintenance+");
  }

  @Test
  void a_receipt_speaks_the_language_of_the_mail() throws Exception {
    post.send(
        maintenance,
        passed(ANN, "Subject: Le robinet\nMessage-ID: <r@example.org>")
            + "\nLe robinet de la cuisine ne ferme pas et nous avons de l'eau sur le sol.\n");
    take();

    assertThat(text(only(delivered(ANN)))).startsWith("C’est bien arrivé : Le robinet.\nNuméro ");
  }

  @Test
  void who_writes_twice_a_day_gets_one_receipt_of_a_mailbox() throws Exception {
    String customers = post.open(shops, "customers", mailboxes);
    reported();
    post.send(maintenance, passed(ANN, "Subject: A lamp is out") + "\nIn room 7.\n");
    take();

    assertThat(delivered(ANN)).hasSize(1);

    post.send(customers, passed(ANN, "Subject: A chair is broken") + "\nIn room 8.\n");
    take();
    assertThat(delivered(ANN)).as("another mailbox").hasSize(2);
    change("update outgoing_emails set created_at = created_at - interval '25 hours'");
    post.send(maintenance, passed(ANN, "Subject: The door sticks") + "\nIn room 9.\n");
    take();
    assertThat(delivered(ANN)).as("a day later").hasSize(3);
  }

  @Test
  void machines_lists_and_our_own_mailboxes_get_no_receipt() throws Exception {
    change("update mailboxes set lists_are_work = true");
    List<String> senders =
        List.of("noreply@example.org", "postmaster@example.org", "customers@own.example");
    change(
        "update mailboxes set blocked_senders = '{eve@example.org}' where address = ?",
        maintenance);
    senders.forEach(
        sender -> post.send(maintenance, passed(sender, "Subject: A lamp") + "\nIt is out.\n"));
    post.open(shops, "customers", mailboxes);
    post.send(
        maintenance,
        passed(shops.email("customers"), "Subject: Ours") + "\nIt is from our own mailbox.\n");
    post.send(
        maintenance,
        passed(ANN, "Subject: A list\nList-Id: <talk.example.org>\nList-Post: <mailto:a@b.example>")
            + "\nThe lamp is out.\n");
    post.send(
        maintenance, passed(ANN, "Subject: Away\nAuto-Submitted: auto-replied") + "\nI am away.\n");
    post.send(maintenance, passed("eve@example.org", "Subject: Buy") + "\nBuy the lamp.\n");
    take();
    new Deliveries(jdbc, transaction).done(shops);

    assertThat(tasks()).isNotEmpty();
    assertThat(rows("select to_address from outgoing_emails where requester_mail is not null"))
        .extracting(row -> row.get("to_address"))
        .containsOnly("customers@own.example");
  }

  @Test
  void where_the_mailbox_wants_none_there_is_none() {
    Api api = new Api(port, shops, "admin");
    String path = "/mailboxes/%s/requesters".formatted(mailboxId());
    assertThat(api.get(path).json().path("settings").isMissingNode()).isTrue();

    assertThat(api.put(path, "{\"settings\": [\"HOLD\"]}").json().path("in_force"))
        .singleElement()
        .satisfies(setting -> assertThat(setting.asText()).isEqualTo("HOLD"));

    reported();
    assertThat(delivered(ANN)).isEmpty();
    assertThat(api.put(path, "{\"settings\": [\"LOUD\"]}").status()).isEqualTo(422);
  }

  @Test
  void a_hold_says_what_it_waits_for_and_nothing_that_colleagues_say() throws Exception {
    Task task = started();
    act(
        task,
        "hold",
        "The supplier is hopeless",
        form().put("waiting_for", "a new hinge").put("expected_on", "2026-11-30"));

    MimeMessage mail = last(delivered(ANN));

    assertThat(text(mail))
        .startsWith("It waits for a new hinge, expected on Nov 30, 2026.")
        .doesNotContain("hopeless");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void completion_says_what_was_done_and_to_answer_if_it_is_not() throws Exception {
    Task task = started();
    shops.run(
        "worker",
        () -> desk.comment(task.taskId(), "She is slow", CommentVisibility.INTERNAL_ONLY));
    act(task, "complete", null, planed());

    MimeMessage mail = last(delivered(ANN));

    assertThat(text(mail)).isEqualTo("Done: Planed the door.\n\nAnswer this mail if it is not.\n");
    assertThat(mail.getHeader("In-Reply-To")).containsExactly("<tap@example.org>");
  }

  @Test
  void about_restricted_work_mails_hold_no_content() throws Exception {
    Task task = started();
    change("update tasks set visibility = 'RESTRICTED' where task_id = ?", task.taskId().value());
    act(task, "complete", null, planed());

    assertThat(text(last(delivered(ANN)))).startsWith("It is done.").doesNotContain("door");
  }

  @Test
  void an_answer_about_closed_work_is_new_work_that_names_it() throws Exception {
    Task task = started();
    act(task, "complete", null, planed());
    MimeMessage done = last(delivered(ANN));

    post.send(
        maintenance,
        passed(ANN, "Subject: Re: The tap leaks\nIn-Reply-To: " + done.getMessageID())
            + "\nIt still drips.\n");
    take();

    assertThat(shops.asSystem(() -> board.get(task.taskId())).isOpen()).isFalse();
    assertThat(comments(task)).doesNotContain("It still drips.");
    assertThat(tasks()).hasSize(2);
    assertThat(rows("select to_task_id from work_links where kind = 'POSSIBLY_RELATED'"))
        .extracting(row -> row.get("to_task_id"))
        .containsExactly(task.taskId().value());
  }

  @Test
  void where_nobody_wants_new_work_the_answer_is_a_remark_on_the_closed_task() throws Exception {
    change("update mailboxes set requester_settings = '{COMPLETION}'");
    Task task = started();
    act(task, "complete", null, planed());
    MimeMessage done = last(delivered(ANN));

    post.send(
        maintenance,
        passed(ANN, "Subject: Re: The tap leaks\nIn-Reply-To: " + done.getMessageID())
            + "\nThank you.\n");
    take();

    assertThat(comments(task)).contains("Thank you.");
    assertThat(tasks()).hasSize(1);
  }

  private static ObjectNode telling() {
    ObjectNode overrides = JsonNodeFactory.instance.objectNode();
    overrides
        .putObject("requesters")
        .put("receipt", true)
        .put("hold", true)
        .put("completion", true)
        .put("reopening", true)
        .put("status_page", false);
    return overrides;
  }

  private static ObjectNode form() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode planed() {
    return form().put("what_was_done", "Planed the door").put("asset", "DOOR-1").put("cost", 4);
  }

  private Task started() {
    Task task = reported();
    delivered(ANN); // the receipt
    act(task, "start", null, null);
    return task;
  }

  private void act(Task task, String action, String comment, ObjectNode form) {
    shops.run(
        "worker", () -> desk.act(task.taskId(), new ActionCommand(action, comment, form, null)));
    jobs.runDue(shops);
  }

  private Task reported() {
    post.send(
        maintenance,
        passed(ANN, "Subject: The tap leaks\nMessage-ID: <tap@example.org>")
            + "\nThe tap in the kitchen is leaking and it drips on the floor.\n");
    take();
    return tasks().get(0);
  }

  private static String passed(String from, String headers) {
    return "Authentication-Results: %s; dmarc=pass header.from=%s\nFrom: %s\nTo: us@x.example\n%s\n"
        .formatted(PostOffice.AUTHSERV_ID, from.substring(from.indexOf('@') + 1), from, headers);
  }

  private void take() {
    post.collect(shops, poller, mailboxes);
    jobs.runDue(shops);
  }

  private List<MimeMessage> delivered(String address) {
    new Deliveries(jdbc, transaction).done(shops);
    post.dispatch(shops, context);
    return post.arrived(address);
  }

  private static MimeMessage only(List<MimeMessage> mails) {
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  private static MimeMessage last(List<MimeMessage> mails) {
    assertThat(mails).isNotEmpty();
    return mails.get(mails.size() - 1);
  }

  private static String text(MimeMessage mail) throws Exception {
    return ((String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent())
        .replace("\r\n", "\n");
  }

  private Object mailboxId() {
    return rows("select mailbox_id from mailboxes").get(0).get("mailbox_id");
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
