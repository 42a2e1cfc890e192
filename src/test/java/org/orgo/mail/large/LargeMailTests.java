package org.orgo.mail.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.store.FolderException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.mail.MailHouse;
import org.orgo.mail.MailTest;
import org.orgo.mail.SignalId;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.platform.refusals.NotFound;
import org.orgo.testing.TestOrganization;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

class LargeMailTests extends MailTest {

  private static final String LARGE =
      WET.replace("Subject", "Date: Tue,  2 May 2017 12:00:00 +0200\nSubject") + "x".repeat(5_000);

  @Autowired LargeMails large;

  @Test
  void the_incident_says_who_sent_what_when_and_how_large() {
    LargeMail mail = received(LARGE);

    assertThat(mail.from()).isEqualTo("Ann <ann@example.org>");
    assertThat(mail.subject()).isEqualTo("Wet floor");
    assertThat(mail.sentAt()).isEqualTo(Instant.parse("2017-05-02T10:00:00Z"));
    assertThat(mail.size()).isGreaterThan(5_000);
    assertThat(large.isFetchable(mail)).isTrue();
    assertThat(large.isAnswerable(mail)).isTrue();
  }

  @Test
  void it_is_fetched_all_the_same_and_its_intake_starts() {
    LargeMail mail = received(LARGE);

    organization.run("ops", () -> large.fetch(mail.signalId()));

    assertThat(desk.row("select status, reason, too_large, raw from email_messages"))
        .containsEntry("status", "RECEIVED")
        .containsEntry("reason", null)
        .containsEntry("too_large", false)
        .hasEntrySatisfying(
            "raw",
            raw ->
                assertThat(new String((byte[]) raw, StandardCharsets.UTF_8))
                    .endsWith("x".repeat(5_000)));
    assertThat(desk.row("select status from signals")).containsEntry("status", "RECEIVED");
    assertThat(waiting()).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> organization.run("ops", () -> large.fetch(mail.signalId())));
  }

  @Test
  void a_mail_that_the_server_lost_is_not_fetched_and_still_waits() throws FolderException {
    LargeMail mail = received(LARGE);
    house.inbox(MailHouse.address(organization)).deleteAllMessages();

    assertThatExceptionOfType(MailNotFetched.class)
        .isThrownBy(() -> organization.run("ops", () -> large.fetch(mail.signalId())))
        .withMessageContaining("not in the folder any more");
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void a_mail_that_went_to_another_folder_is_fetched_from_there() throws FolderException {
    house.folder(MailHouse.address(organization), "Done");
    desk.change("update mailboxes set after_storing = 'MOVE', move_to = 'Done'");
    LargeMail mail = received(LARGE);
    assertThat(house.mails(organization)).isEmpty();

    organization.run("ops", () -> large.fetch(mail.signalId()));

    assertThat(desk.row("select status from email_messages")).containsEntry("status", "RECEIVED");
  }

  @Test
  void a_mail_beyond_the_higher_limit_is_not_fetched() {
    LargeMail mail = received(LARGE);
    desk.change("update email_messages set raw_size = 90000000");

    assertThatExceptionOfType(MailStaysTooLarge.class)
        .isThrownBy(() -> organization.run("ops", () -> large.fetch(mail.signalId())))
        .withMessageContaining("90000000")
        .withMessageContaining("62914560");
  }

  @Test
  void its_sender_is_told_once_and_the_incident_ends() {
    LargeMail mail = received(LARGE);

    organization.run("ops", () -> large.answer(mail.signalId()));

    assertThat(desk.row("select to_address, subject, body from outgoing_emails"))
        .containsEntry("to_address", "ann@example.org")
        .containsEntry("subject", "Your mail was too large: Wet floor")
        .hasEntrySatisfying("body", body -> assertThat(body).asString().contains("at most 35 MB"));
    assertThat(desk.row("select status, outcome from signals"))
        .containsEntry("status", "ROUTED")
        .containsEntry("outcome", "DROPPED");
    assertThat(waiting()).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> organization.run("ops", () -> large.answer(mail.signalId())));
  }

  @Test
  void machines_and_addresses_that_nobody_reads_are_never_told() {
    for (String from :
        List.of("Mailer-Daemon@example.org", "no-reply@example.org", "noreply+1@example.org")) {
      LargeMail mail = received(LARGE.replace("ann@example.org", from));
      assertThatExceptionOfType(MailNotAnswerable.class)
          .isThrownBy(() -> organization.run("ops", () -> large.answer(mail.signalId())));
    }
    LargeMail machine = received("Auto-Submitted: auto-generated\n" + LARGE);
    assertThat(large.isAnswerable(machine)).isFalse();
    assertThat(desk.rows("select 1 from outgoing_emails")).isEmpty();
  }

  @Test
  void only_an_operator_of_its_organization_may() {
    LargeMail mail = received(LARGE);
    TestOrganization stranger = organizations.found("default");

    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> organization.run("worker", () -> large.fetch(mail.signalId())));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> stranger.run("ops", () -> large.fetch(mail.signalId())));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> stranger.run("ops", () -> large.answer(mail.signalId())));
  }

  private LargeMail received(String mail) {
    List<SignalId> before = waiting().stream().map(LargeMail::signalId).toList();
    house.deliver(organization, mail);
    try (MailboxPoller poller = poller(DataSize.ofKilobytes(2))) {
      poll(poller);
    }
    return waiting().stream()
        .filter(each -> !before.contains(each.signalId()))
        .findFirst()
        .orElseThrow();
  }

  private List<LargeMail> waiting() {
    return organization.as("ops", large::list);
  }
}
