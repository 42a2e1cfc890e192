package org.orgo.mail.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.mail.MailHouse;
import org.orgo.mail.MailTest;
import org.orgo.mail.NewMailbox;
import org.orgo.mail.persistence.system.OutboxDirectoryMapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailSenderTests extends MailTest {

  @Autowired Outbox outbox;
  @Autowired OutboxDirectoryMapper directory;

  @Test
  void due_mail_leaves_once_with_its_own_message_id_and_as_a_machines_mail() throws Exception {
    String messageId = UUID.randomUUID() + "@x.example";
    desk.outgoing("ann@example.org", null, messageId, clock.instant().minusSeconds(1));

    sender(house.smtpPort()).sendDue();
    sender(house.smtpPort()).sendDue();

    MimeMessage[] sent =
        Arrays.stream(house.received()).filter(m -> has(m, messageId)).toArray(MimeMessage[]::new);
    assertThat(sent).hasSize(1);
    assertThat(sent[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(sent[0].getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    assertThat(sent[0].getSubject()).isEqualTo("Été");
    assertThat(from(sent[0]).getAddress()).isEqualTo(MailHouse.address(organization));
    assertThat(from(sent[0]).getPersonal())
        .isEqualTo(desk.row("select display_name from organizations").get("display_name"));
    assertThat(desk.row("select status, attempts from outgoing_emails"))
        .containsEntry("status", "SENT")
        .containsEntry("attempts", 1);
  }

  @Test
  void what_lets_its_reader_in_is_not_kept_once_it_is_sent() throws Exception {
    String messageId = UUID.randomUUID() + "@x.example";
    desk.outgoing("ann@example.org", null, messageId, clock.instant().minusSeconds(1));
    desk.change("update outgoing_emails set secret = true, body = 'a link'");

    sender(house.smtpPort()).sendDue();

    assertThat(house.received()).filteredOn(mail -> has(mail, messageId)).hasSize(1);
    assertThat(desk.row("select status, body from outgoing_emails"))
        .containsEntry("status", "SENT")
        .containsEntry("body", "");
  }

  @Test
  void one_address_that_cannot_be_keeps_no_other_mail_back() throws Exception {
    String first = UUID.randomUUID() + "@x.example";
    String last = UUID.randomUUID() + "@x.example";
    desk.outgoing("ann@example.org", null, first, clock.instant().minusSeconds(3));
    desk.outgoing("no address", null, "nowhere@x.example", clock.instant().minusSeconds(2));
    desk.outgoing("ben@example.org", null, last, clock.instant().minusSeconds(1));

    sender(house.smtpPort()).sendDue();

    assertThat(house.received()).filteredOn(m -> has(m, first) || has(m, last)).hasSize(2);
    assertThat(desk.row("select to_address, status from outgoing_emails where status <> 'SENT'"))
        .containsEntry("to_address", "no address")
        .containsEntry("status", "DUE");
  }

  @Test
  void an_answer_goes_to_an_address_that_names_the_task() throws Exception {
    UUID task = desk.task();
    String messageId = UUID.randomUUID() + "@x.example";
    desk.outgoing("ann@example.org", task, messageId, clock.instant().minusSeconds(1));

    sender(house.smtpPort()).sendDue();

    MimeMessage sent =
        Arrays.stream(house.received()).filter(m -> has(m, messageId)).findFirst().orElseThrow();
    assertThat(from(sent).getAddress()).isEqualTo(MailHouse.address(organization));
    assertThat(sent.getReplyTo()).hasSize(1);
    assertThat(sent.getReplyTo()[0].toString()).startsWith("maintenance+");
    assertThat(tokens.verify(organization.id(), sent.getReplyTo()[0].toString())).contains(task);
  }

  @Test
  void an_answer_leaves_from_the_mailbox_that_was_written_to() throws Exception {
    organization.asSystem(() -> mailboxes.add(general()));
    UUID task = desk.task();
    stored(WET);
    desk.change(
        """
        with thread as (
          insert into email_threads (organization_id, thread_id, subject, task_id, created_at)
          select organization_id, gen_random_uuid(), 'Wet floor', task_id, now()
          from tasks
          where task_id = ?
          returning thread_id)
        update email_messages set thread_id = (select thread_id from thread)
        """,
        task);
    String messageId = UUID.randomUUID() + "@x.example";
    desk.outgoing("ann@example.org", task, messageId, clock.instant().minusSeconds(1));
    String other = UUID.randomUUID() + "@x.example";
    desk.outgoing("ann@example.org", null, other, clock.instant().minusSeconds(1));

    sender(house.smtpPort()).sendDue();

    MimeMessage answer = received(messageId);
    assertThat(from(answer).getAddress()).isEqualTo(MailHouse.address(organization));
    assertThat(answer.getReplyTo()[0].toString()).startsWith("maintenance+");
    assertThat(from(received(other)).getAddress()).startsWith("a-general@");
  }

  private MimeMessage received(String messageId) {
    return Arrays.stream(house.received())
        .filter(mail -> has(mail, messageId))
        .findFirst()
        .orElseThrow();
  }

  private static InternetAddress from(MimeMessage mail) throws MessagingException {
    return (InternetAddress) mail.getFrom()[0];
  }

  private NewMailbox general() {
    NewMailbox own = house.mailbox(organization);
    return new NewMailbox(
        own.address().replace("maintenance@", "a-general@"),
        null,
        own.server(),
        own.login(),
        own.folder(),
        own.authservId());
  }

  @Test
  void without_a_mailbox_of_its_own_an_organization_names_no_address_for_answers()
      throws Exception {
    desk.change("update mailboxes set enabled = false");
    String messageId = UUID.randomUUID() + "@x.example";
    desk.outgoing("ann@example.org", desk.task(), messageId, clock.instant().minusSeconds(1));

    sender(house.smtpPort()).sendDue();

    MimeMessage sent =
        Arrays.stream(house.received()).filter(m -> has(m, messageId)).findFirst().orElseThrow();
    assertThat(sent.getHeader("Reply-To")).isNull();
  }

  @Test
  void what_is_not_due_waits() {
    desk.outgoing("a@x.example", null, "later@x.example", clock.instant().plusSeconds(600));

    sender(house.smtpPort()).sendDue();

    assertThat(desk.row("select status from outgoing_emails")).containsEntry("status", "DUE");
  }

  @Test
  void a_server_out_of_reach_is_tried_five_times_with_growing_pauses() {
    desk.outgoing("a@x.example", null, "never@x.example", clock.instant().minusSeconds(1));
    Duration before = Duration.ZERO;
    for (int i = 1; i <= Outbox.MAX_TRIES; i++) {
      assertThat(desk.row("select status from outgoing_emails")).containsEntry("status", "DUE");
      sender(1).sendDue();
      Duration pause = pause();
      assertThat(pause).isGreaterThan(before);
      before = pause;
      desk.change("update outgoing_emails set due_at = now() - interval '1 second'");
    }
    assertThat(desk.row("select status, attempts, last_error from outgoing_emails"))
        .containsEntry("status", "FAILED")
        .containsEntry("attempts", 5)
        .hasEntrySatisfying("last_error", error -> assertThat(error).isNotNull());
    sender(house.smtpPort()).sendDue();
    assertThat(desk.row("select status from outgoing_emails")).containsEntry("status", "FAILED");
  }

  @Test
  void a_claimed_mail_is_not_claimed_again_before_its_pause_is_over() {
    desk.outgoing("a@x.example", null, "held@x.example", clock.instant().minusSeconds(1));

    assertThat(organization.asSystem(outbox::claim)).hasSize(1);
    assertThat(organization.asSystem(outbox::claim)).isEmpty();
  }

  @Test
  void a_claim_takes_one_batch_and_leaves_the_rest() {
    for (int i = 0; i < Outbox.BATCH * 2 + 1; i++) {
      desk.outgoing("a@x.example", null, i + "@x.example", clock.instant().minusSeconds(1));
    }

    assertThat(organization.asSystem(outbox::claim)).hasSize(Outbox.BATCH);
    assertThat(organization.asSystem(outbox::claim)).hasSize(Outbox.BATCH);
    assertThat(organization.asSystem(outbox::claim)).hasSize(1);
  }

  private Duration pause() {
    Object due = desk.row("select due_at from outgoing_emails").get("due_at");
    return Duration.between(Instant.now(), ((java.sql.Timestamp) due).toInstant());
  }

  private MailSender sender(int port) {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost("127.0.0.1");
    smtp.setPort(port);
    return new MailSender(
        outbox,
        directory,
        new SmtpServers(smtp, secrets, access),
        new OutgoingMessages(tokens, clock));
  }

  private static boolean has(MimeMessage message, String messageId) {
    try {
      return ("<" + messageId + ">").equals(message.getMessageID());
    } catch (MessagingException unreadable) {
      return false;
    }
  }
}
