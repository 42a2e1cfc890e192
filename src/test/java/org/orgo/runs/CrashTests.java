package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application is killed, as by kill -9, at each crash point while it takes in mail, and started
 * again. Every mail is work exactly once, and everybody is told exactly once.
 */
class CrashTests {

  private static final int KILLED = 137;
  private static final int MAILS_PER_RUN = 50;
  private static final int MAILS_PER_BATCH = 20;
  private static final String MAILBOX = "maintenance@corner-shops.example";
  private static final String WORKER = "worker@corner-shops.example";

  /** Each in the middle of the mails, where there is something before and after it. */
  private static final List<String> CRASHES =
      List.of(
          "outbox.claimed:2",
          "mail.rawCommitted:1",
          "job.effectBeforeCommit:20",
          "job.committed:20");

  /** A busy machine is slow, which is no loss. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path data;

  private final GreenMail post =
      new GreenMail(
              new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
              })
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

  @Test
  void killed_at_every_crash_point_every_mail_is_work_exactly_once() {
    post.start();
    Survivors survivors = new Survivors(data);
    found(); // mail that was there before its mailbox is left alone
    int mails = 0;
    for (String crash : CRASHES) {
      mails = deliver(mails);
      try (OrgoProcess orgo = start(crash)) {
        assertThat(orgo.exitCode(PATIENCE)).as(crash).isEqualTo(KILLED);
      }
      assertThat(survivors.pending(mails)).as("%s came too late to hurt", crash).isNotEmpty();
      survivors.twoMinutesPass();
    }
    int all = mails;
    try (OrgoProcess orgo = start("")) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(survivors.pending(all)).isEmpty());
      assertThat(orgo.isAlive()).as(orgo.tail()).isTrue();
      everyMailIsWorkOnce(survivors, all);
      everybodyIsToldOnce(survivors, all);
    } finally {
      post.stop();
    }
  }

  private void found() {
    try (OrgoProcess orgo = start("")) {
      await().atMost(PATIENCE).until(() -> !orgo.isAlive() || orgo.log().contains("Orgo is ready"));
      assertThat(orgo.isAlive()).as(orgo.tail()).isTrue();
    }
  }

  private static void everyMailIsWorkOnce(Survivors survivors, int mails) {
    assertThat(
            survivors.rows(
                "select status, outcome, count(*)::int from orgo.signals group by status, outcome"))
        .containsExactly(Map.of("status", "ROUTED", "outcome", "TASK_OPENED", "count", mails));
    assertThat(survivors.count("select count(distinct title) from orgo.tasks")).isEqualTo(mails);
    assertThat(survivors.count("select count(*) from orgo.tasks")).isEqualTo(mails);
    assertThat(survivors.count("select count(*) from orgo.cases")).isZero();
    assertThat(survivors.count("select count(distinct task_id) from orgo.signals"))
        .isEqualTo(mails);
    assertThat(
            survivors.count(
                "select count(*) from engine.act_ru_execution where parent_id_ is null and business_key_ in (select task_id::text from orgo.tasks)"))
        .as("one lifecycle per task")
        .isEqualTo(mails);
    assertThat(survivors.count("select count(*) from orgo.email_messages where direction = 'IN'"))
        .isEqualTo(mails);
  }

  private void everybodyIsToldOnce(Survivors survivors, int mails) {
    assertThat(
            survivors.rows(
                """
                select user_id, count(*)::int, count(distinct task_id)::int as tasks
                from orgo.notifications
                group by user_id
                """))
        .isNotEmpty()
        .allSatisfy(
            told -> assertThat(told).containsEntry("count", mails).containsEntry("tasks", mails));
    assertThat(
            survivors.rows(
                "select status, count(*)::int, count(distinct task_id)::int as tasks from orgo.outgoing_emails group by status"))
        .containsExactly(Map.of("status", "SENT", "count", mails, "tasks", mails));
    List<String> arrived =
        Arrays.stream(post.getReceivedMessagesForDomain(WORKER))
            .map(CrashTests::messageId)
            .toList();
    // Sent and not yet noted as sent when it died: once more, under the same Message-ID.
    assertThat(arrived.stream().distinct()).hasSize(mails);
    assertThat(arrived).hasSizeLessThanOrEqualTo(mails + CRASHES.size() * MAILS_PER_BATCH);
  }

  private OrgoProcess start(String crashPoint) {
    OrgoProcess.Ports ports =
        new OrgoProcess.Ports(post.getSmtp().getPort(), post.getImap().getPort());
    return OrgoProcess.start(data, ports, crashPoint, "--orgo.demo.signals=false");
  }

  private int deliver(int before) {
    int after = before + MAILS_PER_RUN;
    GreenMailUser user = post.setUser(MAILBOX, MAILBOX, "demo");
    for (int i = before; i < after; i++) {
      user.deliver(mail(i));
    }
    return after;
  }

  private static MimeMessage mail(int number) {
    String text =
        "From: visitor%d@example.org\r\nTo: %s\r\nSubject: The tap in room %d leaks\r\nMessage-ID: <%d@example.org>\r\n\r\nIt drips.\r\n"
            .formatted(number, MAILBOX, number, number);
    try {
      return new MimeMessage(
          (Session) null, new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
