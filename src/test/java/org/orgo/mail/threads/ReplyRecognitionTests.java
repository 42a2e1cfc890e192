package org.orgo.mail.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.MailTest;
import org.orgo.mail.Participants;
import org.orgo.mail.SignalId;
import org.orgo.mail.persistence.MailThreadMapper;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.beans.factory.annotation.Autowired;

class ReplyRecognitionTests extends MailTest {

  private static final String PASSED =
      "Authentication-Results: mx.test; dmarc=pass header.from=example.org\n";

  @Autowired MailThreadMapper threads;
  @Autowired MailThreads mailThreads;

  private UUID task;

  @BeforeEach
  void openTask() {
    task = desk.task();
  }

  @Test
  void a_participants_authenticated_reply_is_a_comment_without_its_quote() {
    SignalId signal = parsed(PASSED + replyTo(ours()) + "Fixed.\n\nOn Monday Orgo wrote:\n> Wet\n");

    assertThat(meaning(signal)).isEqualTo(new MailMeaning.Reply(task, "Fixed."));
    assertThat(mailsOf(task))
        .singleElement()
        .satisfies(mail -> assertThat(mail.get("text_body")).asString().contains("> Wet"));
  }

  @Test
  void the_reply_address_serves_as_well_as_the_message_id() {
    String address = tokens.replyAddress(organization.id(), task, "m@x.example");

    assertThat(meaning(parsed(PASSED + "To: " + address + "\n" + from("ann") + "\nDone")))
        .isInstanceOf(MailMeaning.Reply.class);
  }

  @Test
  void a_sender_nobody_vouches_for_opens_new_work_that_points_to_the_task() {
    assertThat(meaning(parsed(replyTo(ours()) + "x"))).isInstanceOf(MailMeaning.Related.class);
    assertThat(meaning(parsed(PASSED.replace("pass", "fail") + replyTo(ours()) + "x")))
        .isEqualTo(new MailMeaning.Related(task, "Sender not authenticated"));
  }

  @Test
  void a_stranger_who_holds_our_mail_takes_no_part() {
    SignalId signal = parsed(PASSED + replyTo(ours()).replace("ann@", "eve@") + "x");

    assertThat(meaning(signal)).isEqualTo(new MailMeaning.Related(task, "Sender takes no part"));
    assertThat(mailsOf(task)).isEmpty();
  }

  @Test
  void another_organizations_token_is_no_token() {
    String theirs = tokens.messageId(OrganizationId.random(), task, UUID.randomUUID(), "x.example");

    assertThat(meaning(parsed(PASSED + replyTo(theirs) + "x"))).isEqualTo(new MailMeaning.Work());
  }

  @Test
  void references_are_enough_for_whom_the_server_vouches_for_and_who_takes_part() {
    desk.outgoing("ann@example.org", task, "unsigned@x.example", Instant.now());

    assertThat(meaning(parsed(PASSED + replyTo("unsigned@x.example") + "x")))
        .isEqualTo(new MailMeaning.Reply(task, "x"));
    assertThat(meaning(parsed(replyTo("unsigned@x.example") + "y")))
        .isEqualTo(new MailMeaning.Related(task, "Sender not authenticated"));
    assertThat(
            meaning(parsed(PASSED + replyTo("unsigned@x.example").replace("ann@", "eve@") + "z")))
        .isEqualTo(new MailMeaning.Related(task, "Sender takes no part"));
  }

  @Test
  void a_machines_answer_is_never_a_reply() {
    assertThat(meaning(parsed("Auto-Submitted: auto-replied\n" + PASSED + replyTo(ours()) + "x")))
        .isEqualTo(new MailMeaning.Automatic());
  }

  @Test
  void a_mail_that_answers_nothing_is_work() {
    SignalId signal = parsed(WET);

    assertThat(meaning(signal)).isEqualTo(new MailMeaning.Work());
    organization.runAsSystem(() -> mailThreads.routed(signal, task, null));
    assertThat(mailsOf(task)).hasSize(1);
  }

  private List<Map<String, Object>> mailsOf(UUID task) {
    return desk.rows(
        """
        select mail.text_body
        from email_messages mail
        join email_threads thread using (organization_id, thread_id)
        where thread.task_id = ?
        """,
        task);
  }

  private String ours() {
    return tokens.messageId(organization.id(), task, UUID.randomUUID(), "x.example");
  }

  private static String from(String name) {
    return "From: " + name + "@example.org\nSubject: Re: Wet\n";
  }

  private static String replyTo(String messageId) {
    return from("ann") + "In-Reply-To: <" + messageId + ">\n\n";
  }

  private MailMeaning meaning(SignalId signal) {
    Participants onlyAnn = (address, about) -> address.equals("ann@example.org");
    ReplyRecognition recognition =
        new ReplyRecognition(threads, tokens, onlyAnn, properties, clock);
    return organization.asSystem(
        () -> desk.transaction().execute(status -> recognition.recognise(signal)));
  }
}
