package org.orgo.mail.inbound.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Flags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.ImapProxy;
import org.orgo.mail.MailProperties;
import org.orgo.mail.MailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.util.unit.DataSize;

/** IDLE brings mail at once; without it, or when it is silent, mail comes by polling. */
class MailboxIdleTests extends MailTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration OFTEN = Duration.ofMillis(300);
  private static final Pattern ANNOUNCEMENT = Pattern.compile("\\* \\d+ (EXISTS|RECENT)\\s*");
  private static final UnaryOperator<String> AS_IT_IS = line -> line;
  private static final DataSize MEGABYTE = DataSize.ofMegabytes(1);

  @Autowired IntegrationFlowContext integration;

  private final AtomicInteger handled = new AtomicInteger();
  private int idling = 1;

  private ImapProxy server;
  private MailboxFlows flows;

  @AfterEach
  void stop() {
    if (flows != null) {
      flows.close();
      server.close();
    }
  }

  @Test
  void a_server_that_tells_of_new_mail_has_it_read_at_once() {
    start(NEVER, NEVER, AS_IT_IS, AS_IT_IS);
    await().atMost(PATIENCE).until(() -> server.asked("IDLE"));

    for (int mail = 1; mail <= 3; mail++) {
      house.deliver(organization, WET.replace("wet@", mail + "@"));
      int stored = mail;
      await().atMost(SOON).until(() -> started.size() == stored);
    }
  }

  @Test
  void mail_that_comes_while_idle_begins_is_not_overlooked() {
    start(
        NEVER,
        NEVER,
        line -> {
          if (line.contains("IDLE") && house.mails(organization).isEmpty()) {
            house.deliver(organization, WET);
          }
          return line;
        },
        AS_IT_IS);

    await().atMost(PATIENCE).until(() -> started.size() == 1);
  }

  @Test
  void a_server_that_promises_to_tell_and_stays_silent_is_polled() {
    start(NEVER, OFTEN, AS_IT_IS, line -> ANNOUNCEMENT.matcher(line).matches() ? null : line);
    await().atMost(PATIENCE).until(() -> server.asked("IDLE"));

    house.deliver(organization, WET);

    await().atMost(SOON).until(() -> started.size() == 1);
  }

  @Test
  void even_a_silent_server_s_mail_is_found_within_five_seconds_by_default() {
    assertThat(properties.pollWhileIdling()).isLessThan(Duration.ofSeconds(4));
    assertThat(properties.pollEvery()).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void a_server_that_knows_no_idle_is_polled() {
    start(OFTEN, NEVER, AS_IT_IS, line -> line.replace(" IDLE", ""));
    await().atMost(PATIENCE).until(() -> server.asked("UID FETCH"));

    house.deliver(organization, WET);

    await().atMost(SOON).until(() -> started.size() == 1);
    assertThat(server.asked("IDLE")).isFalse();
  }

  @Test
  void a_server_that_refuses_idle_is_polled_over_the_same_connection() {
    start(OFTEN, NEVER, line -> line.replace(" IDLE", " XIDLE"), AS_IT_IS);
    await().atMost(PATIENCE).until(() -> server.asked("IDLE"));

    house.deliver(organization, WET);

    await().atMost(SOON).until(() -> started.size() == 1);
    assertThat(server.times("LOGIN")).isEqualTo(1);
    assertThat(server.times("IDLE")).isEqualTo(1);
  }

  @Test
  void a_connection_lost_in_idle_is_opened_again_and_loses_no_mail() {
    start(OFTEN, NEVER, AS_IT_IS, AS_IT_IS);
    await().atMost(PATIENCE).until(() -> server.asked("IDLE"));

    server.cut();
    house.deliver(organization, WET);

    // The mail server's own thread complains of the cut.
    await().dontCatchUncaughtExceptions().atMost(SOON).until(() -> started.size() == 1);
    assertThat(server.times("LOGIN")).as("not again and again").isEqualTo(2);
    assertThat(server.times("IDLE")).as("IDLE rests for a while").isEqualTo(1);
    assertThat(mailbox().failures()).as("servers end what is idle").isZero();
  }

  @Test
  void more_mailboxes_than_may_idle_are_polled_by_a_few_threads() {
    idling = 0;
    start(OFTEN, NEVER, AS_IT_IS, AS_IT_IS);
    await().atMost(PATIENCE).until(() -> server.asked("UID FETCH"));

    house.deliver(organization, WET);

    await().atMost(SOON).until(() -> started.size() == 1);
    assertThat(server.asked("IDLE")).isFalse();
    assertThat(server.times("LOGIN")).isEqualTo(1);
    assertThat(handled).hasValue(1);
  }

  @Test
  void an_idle_mailbox_is_read_no_more_than_twice_a_second() throws Exception {
    start(OFTEN, Duration.ofMillis(10), AS_IT_IS, AS_IT_IS);
    await().atMost(PATIENCE).until(() -> server.asked("IDLE"));

    long before = server.times("UID FETCH");
    Thread.sleep(3_000);

    assertThat(server.times("UID FETCH") - before).isBetween(2L, 7L);
  }

  @Test
  void a_database_failure_does_not_end_the_reading_and_each_batch_is_handled_once() {
    intake =
        signals -> {
          throw new IllegalStateException("The engine is away");
        };
    start(OFTEN, OFTEN, AS_IT_IS, AS_IT_IS);
    house.deliver(organization, WET);
    await().atMost(PATIENCE).until(() -> mailbox().failures() > 0);
    assertThat(desk.rows("select 1 from email_messages")).as("nothing half done").isEmpty();
    assertThat(house.seen(organization)).isZero();

    intake = started::addAll;
    int failures = handled.get();

    await().atMost(PATIENCE).until(() -> started.size() == 1);
    await().atMost(SOON).until(() -> house.seen(organization) == 1);
    assertThat(handled.get() - failures).isEqualTo(1);
    assertThat(mailbox().failures()).isZero();
  }

  @Test
  void a_receiver_never_shows_a_password() {
    assertThat(receivers(properties).of(mailbox()).toString())
        .isEqualTo("mailbox " + mailbox)
        .doesNotContain("secret");
  }

  @Test
  void only_what_is_committed_is_marked_and_with_no_flag_of_the_library() {
    start(OFTEN, OFTEN, AS_IT_IS, AS_IT_IS);
    house.deliver(organization, WET);
    await().atMost(SOON).until(() -> house.seen(organization) == 1);

    assertThat(server.times("STORE")).isEqualTo(1);
    assertThat(house.mails(organization).get(0).getFlags().getUserFlags()).isEmpty();
    assertThat(house.mails(organization).get(0).isSet(Flags.Flag.FLAGGED)).isFalse();
  }

  private void start(
      Duration pollEvery,
      Duration pollWhileIdling,
      UnaryOperator<String> asked,
      UnaryOperator<String> answered) {
    server = new ImapProxy(house.imapPort(), asked, answered);
    desk.change("update mailboxes set port = ?", server.port());
    MailProperties settings = settings(pollEvery, pollWhileIdling, idling, MEGABYTE);
    MailBatchHandler handler =
        new MailBatchHandler(id -> handled.incrementAndGet(), incoming(), mailboxes, transactions);
    flows = new MailboxFlows(integration, receivers(settings), handler, settings);
    flows.keep(List.of(mailbox()));
  }
}
