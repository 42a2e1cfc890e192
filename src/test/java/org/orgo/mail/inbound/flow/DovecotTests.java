package org.orgo.mail.inbound.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.mail.Dovecot;
import org.orgo.mail.MailHouse;
import org.orgo.mail.MailProperties;
import org.orgo.mail.MailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.integration.dsl.context.IntegrationFlowContext;

/** What the other tests show on a server made for tests, on the one that most mailboxes live on. */
@EnabledIf("org.orgo.mail.Dovecot#isHere")
class DovecotTests extends MailTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration OFTEN = Duration.ofMillis(300);

  private static Dovecot dovecot;

  @Autowired IntegrationFlowContext integration;

  private MailboxFlows flows;
  private String user;

  @BeforeAll
  static void startServer() {
    dovecot = new Dovecot();
  }

  @AfterAll
  static void stopServer() {
    dovecot.close();
  }

  @BeforeEach
  void readFromDovecot() {
    user = MailHouse.address(organization);
    desk.change("update mailboxes set port = ?", dovecot.port());
  }

  @AfterEach
  void stopReading() {
    if (flows != null) {
      flows.close();
    }
  }

  @Test
  void an_announced_mail_is_stored_raw_at_once_and_marked_afterwards() {
    read(NEVER, NEVER);
    await().atMost(SOON).until(() -> flows.connected().contains(mailbox));

    for (int mail = 1; mail <= 3; mail++) {
      dovecot.deliver(user, WET.replace("wet@", mail + "@"));
      int stored = mail;
      await().atMost(SOON).until(() -> started.size() == stored);
    }

    await().atMost(SOON).until(() -> dovecot.flags(user).split("Seen", -1).length == 4);
    assertThat(dovecot.flags(user)).doesNotContain("spring").doesNotContain("Flagged");
    byte[] raw =
        (byte[]) desk.rows("select raw from email_messages order by uid").get(0).get("raw");
    assertThat(new String(raw, StandardCharsets.UTF_8))
        .isEqualTo(WET.replace("wet@", "1@").replace("\n", "\r\n"));
  }

  @Test
  void what_could_not_be_stored_is_neither_kept_nor_marked_and_comes_again() {
    intake =
        signals -> {
          throw new IllegalStateException("The engine is away");
        };
    read(OFTEN, OFTEN);
    dovecot.deliver(user, WET);
    await().atMost(SOON).until(() -> mailbox().failures() > 0);
    assertThat(desk.rows("select 1 from email_messages")).isEmpty();
    assertThat(dovecot.flags(user)).doesNotContain("Seen");

    intake = started::addAll;

    await().atMost(SOON).until(() -> started.size() == 1);
    await().atMost(SOON).until(() -> dovecot.flags(user).contains("Seen"));
  }

  @Test
  void a_mailbox_that_is_polled_is_read_without_idle() {
    MailProperties settings = settings(OFTEN, NEVER, 0, properties.largest());
    read(settings);
    dovecot.deliver(user, WET);

    await().atMost(SOON).until(() -> started.size() == 1);
  }

  private void read(Duration pollEvery, Duration pollWhileIdling) {
    read(settings(pollEvery, pollWhileIdling, 1, properties.largest()));
  }

  private void read(MailProperties settings) {
    MailBatchHandler handler = new MailBatchHandler(id -> {}, incoming(), mailboxes, transactions);
    flows = new MailboxFlows(integration, receivers(settings), handler, settings);
    flows.keep(List.of(mailbox()));
  }
}
