package org.orgo.mail.inbound.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.orgo.mail.ImapProxy;
import org.orgo.mail.MailHouse;
import org.orgo.mail.MailTest;
import org.orgo.mail.Mailbox;
import org.orgo.mail.inbound.imap.MailboxRest;
import org.orgo.mail.persistence.MailboxLeaseMapper;
import org.orgo.mail.persistence.system.MailboxDirectoryMapper;
import org.orgo.platform.hashes.Sha256;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

class MailboxPollerTests extends MailTest {

  private static final UUID OTHER_NODE = UUID.randomUUID();
  private static final String READING_MAILS_IN_A_TRANSACTION =
      """
      select query
      from pg_stat_activity
      where state = 'idle in transaction'
        and query like '%from email_messages%uid_validity%'
        and pid != pg_backend_pid()
      """;

  @Autowired MailboxDirectoryMapper directory;
  @Autowired MailboxLeaseMapper leaseMapper;

  @Test
  void a_new_mail_is_stored_raw_with_its_signal_and_marked_afterwards() {
    house.deliver(organization, WET);
    try (MailboxPoller poller = poller()) {
      assertThat(poll(poller)).isEqualTo(1);
    }

    byte[] raw = (byte[]) desk.row("select raw from email_messages").get("raw");
    assertThat(new String(raw, StandardCharsets.UTF_8)).isEqualTo(WET.replace("\n", "\r\n"));
    assertThat(desk.row("select sha256, status, uid, raw_size from email_messages"))
        .containsEntry("sha256", Sha256.of(raw))
        .containsEntry("status", "RECEIVED")
        .containsEntry("raw_size", (long) raw.length);
    assertThat(desk.row("select channel, status, recipient, signal_id from signals"))
        .containsEntry("channel", "EMAIL")
        .containsEntry("recipient", MailHouse.address(organization))
        .containsEntry("signal_id", started.get(0).value());
    assertThat(house.seen(organization)).isEqualTo(1);
  }

  @Test
  void nothing_is_marked_or_kept_when_storing_fails() {
    house.deliver(organization, WET);
    intake =
        signals -> {
          assertThat(house.seen(organization)).isZero();
          throw new IllegalStateException("The engine is away");
        };
    try (MailboxPoller poller = poller()) {
      assertThat(poll(poller)).isZero();
      assertThat(desk.rows("select 1 from email_messages")).isEmpty();
      assertThat(desk.rows("select 1 from signals")).isEmpty();
      assertThat(house.seen(organization)).isZero();
      assertThat(mailbox().failures()).isEqualTo(1);
      assertThat(mailbox().lastUid()).isZero();

      intake = started::addAll;
      assertThat(poll(poller)).isEqualTo(1);
      assertThat(mailbox().failures()).isZero();
    }
  }

  @Test
  void only_what_is_new_is_fetched_and_nothing_is_ever_deleted() {
    try (MailboxPoller poller = poller()) {
      house.deliver(organization, WET);
      assertThat(poll(poller)).isEqualTo(1);
      assertThat(poll(poller)).isZero();
      house.deliver(organization, WET.replace("wet@", "wet2@"));
      assertThat(poll(poller)).isEqualTo(1);
    }
    assertThat(house.mails(organization)).hasSize(2);
    assertThat(started).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_mail_delivered_twice_is_work_once() {
    house.deliver(organization, WET);
    house.deliver(organization, WET);
    try (MailboxPoller poller = poller()) {
      poll(poller);
      house.deliver(organization, WET);
      poll(poller);
    }
    assertThat(desk.rows("select 1 from email_messages")).hasSize(1);
    assertThat(desk.rows("select 1 from signals")).hasSize(1);
    assertThat(started).hasSize(1);
  }

  @Test
  void each_number_of_the_server_has_its_row_though_the_mail_is_one() {
    house.deliver(organization, WET);
    house.deliver(organization, WET);
    house.deliver(organization, WET);
    try (MailboxPoller poller = poller()) {
      poll(poller);
      assertThat(desk.rows("select uid from email_messages union select uid from mail_copies"))
          .hasSize(3);

      compareAgain();
      assertThat(poll(poller)).isZero();
      assertThat(desk.row("select reconciled_on_server, reconciled_missing from mailboxes"))
          .containsEntry("reconciled_on_server", 3)
          .containsEntry("reconciled_missing", 0);
    }
  }

  private void compareAgain() {
    desk.change(
        "update mailboxes set last_reconciled_at = last_reconciled_at - interval '2 hours'");
  }

  @Test
  void the_same_message_id_with_other_content_is_another_mail() {
    house.deliver(organization, WET);
    house.deliver(organization, WET.replace("floor", "stairs"));
    try (MailboxPoller poller = poller()) {
      assertThat(poll(poller)).isEqualTo(2);
    }
  }

  @Test
  void after_a_new_numbering_everything_is_read_again_and_nothing_is_doubled() {
    house.deliver(organization, WET);
    try (MailboxPoller poller = poller()) {
      poll(poller);
      long now = mailbox().uidValidity();
      desk.change("update mailboxes set uid_validity = 1, last_uid = 900");
      desk.change("update email_messages set uid_validity = 1, uid = 77");
      house.deliver(organization, WET.replace("lobby", "attic"));
      assertThat(poll(poller)).isEqualTo(1);

      assertThat(mailbox().uidValidity()).isEqualTo(now);
      assertThat(
              desk.rows("select uid from email_messages where uid_validity = ? order by uid", now))
          .hasSize(2);
    }
    assertThat(started).hasSize(2);
  }

  @Test
  void a_mail_that_is_too_large_is_noted_and_put_aside() {
    house.deliver(organization, WET + "x".repeat(5_000));
    try (MailboxPoller poller = poller(DataSize.ofKilobytes(2))) {
      poll(poller);
    }

    assertThat(desk.row("select raw, status, reason, subject, from_address from email_messages"))
        .containsEntry("raw", null)
        .containsEntry("status", "QUARANTINED")
        .containsEntry("subject", "Wet floor")
        .containsEntry("from_address", "ann@example.org")
        .hasEntrySatisfying("reason", reason -> assertThat(reason).asString().contains("2048"));
    assertThat(desk.row("select status from signals")).containsEntry("status", "QUARANTINED");
    assertThat(started).isEmpty();
  }

  @Test
  void a_mail_that_slipped_through_is_found_by_the_hourly_comparison() {
    house.deliver(organization, WET);
    house.deliver(organization, WET.replace("lobby", "attic"));
    try (MailboxPoller poller = poller()) {
      poll(poller);
      desk.change("update email_messages set signal_id = null");
      desk.change("delete from email_messages where uid = (select min(uid) from email_messages)");
      assertThat(poll(poller)).isZero();
      compareAgain();
      assertThat(poll(poller)).isEqualTo(1);
      assertThat(desk.row("select reconciled_missing from mailboxes"))
          .containsEntry("reconciled_missing", 1);

      compareAgain();
      poll(poller);
      assertThat(desk.row("select reconciled_missing from mailboxes"))
          .containsEntry("reconciled_missing", 0);
    }
  }

  @Test
  void the_hourly_comparison_keeps_no_transaction_open_while_the_server_answers() throws Exception {
    List<Object> open = new CopyOnWriteArrayList<>();
    try (ImapProxy server =
            new ImapProxy(
                house.imapPort(),
                line -> {
                  if (line.contains("UID FETCH 1:*")) {
                    open.addAll(desk.rows(READING_MAILS_IN_A_TRANSACTION));
                  }
                  return line;
                },
                line -> line);
        MailboxPoller poller = poller()) {
      desk.change("update mailboxes set port = ?", server.port());
      house.deliver(organization, WET);
      poll(poller);
      assertThat(server.asked("UID FETCH 1:*")).isTrue();
    }
    assertThat(open).isEmpty();
    assertThat(mailbox().lastReconciledAt()).isNotNull();
  }

  @Test
  void reading_a_mailbox_without_new_mail_writes_nothing() {
    try (MailboxPoller poller = poller()) {
      poll(poller);
      Object version = desk.row("select xmin::text as version from mailboxes").get("version");
      for (int i = 0; i < 5; i++) {
        assertThat(poll(poller)).isZero();
      }
      assertThat(desk.row("select xmin::text as version from mailboxes"))
          .containsEntry("version", version);
    }
  }

  @Test
  void a_node_whose_lease_was_taken_over_stores_nothing() {
    MailboxLeases leases = new MailboxLeases(leaseMapper, transactions);
    leases.hold(List.of(mailbox));
    desk.change(
        "update mailbox_leases set node_id = ? where mailbox_id = ?", OTHER_NODE, mailbox.value());
    house.deliver(organization, WET);
    try (MailboxPoller poller = poller()) {
      assertThat(poller.poll(mailbox(), () -> leases.confirm(mailbox))).isZero();
    }

    assertThat(desk.rows("select 1 from email_messages")).isEmpty();
    assertThat(mailbox().failures()).as("nothing is wrong with the mailbox").isZero();
  }

  @Test
  void a_hundred_and_twenty_mails_are_stored_in_order() {
    for (int i = 0; i < 120; i++) {
      house.deliver(organization, WET.replace("wet@", i + "@"));
    }
    try (MailboxPoller poller = poller()) {
      assertThat(poll(poller)).isEqualTo(120);
    }
    assertThat(started).hasSize(120);
    assertThat(house.seen(organization)).isEqualTo(120);
  }

  @Test
  void a_server_out_of_reach_is_told_and_asked_less_often() {
    desk.change("update mailboxes set port = 1");
    MailboxRest rest = new MailboxRest(properties, clock);
    try (MailboxPoller poller = poller()) {
      poll(poller);
    }

    assertThat(desk.row("select last_error from mailboxes").get("last_error")).isNotNull();
    assertThat(rest.lasts(mailbox())).isTrue();
    desk.change("update mailboxes set last_polled_at = last_polled_at - interval '1 minute'");
    assertThat(rest.lasts(mailbox())).isFalse();
  }

  @Test
  void the_directory_lists_mailboxes_of_all_tenants() {
    assertThat(directory.enabled()).extracting(Mailbox::mailboxId).contains(mailbox);
  }
}
