package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk under the database is full, really: a file system of its own, in memory. What is sent is
 * refused with a sentence, mail stays on its server, and both go on by themselves when there is
 * room.
 */
@Tag("torture")
class DiskFullTests {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String MAILBOX = "maintenance@corner-shops.example";
  private static final String SIZE = "size=640m";
  private static final int CREATED = 201;
  private static final Duration WHILE_MAIL_IS_FETCHED = Duration.ofSeconds(8);

  @TempDir Path directory;

  private final GreenMail post =
      new GreenMail(
              new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
              })
          .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(directory.resolve("disk"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", SIZE, "orgo-test", disk.toString()))
        .as("a file system can only be mounted by root")
        .isZero();
    post.start();
  }

  @AfterEach
  void unmount() throws Exception {
    post.stop();
    run("umount", "-l", disk.toString());
  }

  @Test
  void what_cannot_be_stored_is_refused_or_waits_and_goes_on_when_there_is_room() throws Exception {
    Survivors survivors = new Survivors(disk);
    OrgoProcess.Ports mail =
        new OrgoProcess.Ports(post.getSmtp().getPort(), post.getImap().getPort());
    try (OrgoProcess orgo =
        OrgoProcess.start(disk, directory, mail, "", "--orgo.demo.signals=false")) {
      String address = orgo.address(START);
      Reporter reporter =
          new Reporter(address, Reporter.token(address, "worker@corner-shops.example"), "r");
      assertThat(reporter.send("first")).isEqualTo(CREATED);

      Path ballast = fill();
      int sent = 0;
      while (reporter.send("more-" + sent) == CREATED) {
        sent++;
      }
      Reporter.Attempt refused = reporter.attempts().get(reporter.attempts().size() - 1);
      GreenMailUser user = post.setUser(MAILBOX, MAILBOX, "demo");
      user.deliver(mail());
      everythingIsRefused(reporter);
      assertThat(refused.status()).isIn(503, 507);
      assertThat(refused.retryAfter()).matches("[0-9]+");
      assertThat(refused.body()).contains("\"detail\"");
      assertThat(seen()).as("the mail waits on its server").isFalse();
      try (HealthLog liveness = new HealthLog(address, "liveness")) {
        await().atMost(PATIENCE).until(() -> liveness.saw(200, 0));
      }

      Files.delete(ballast);
      long room = System.nanoTime();
      await().atMost(PATIENCE).until(() -> reporter.send("after") == CREATED);
      long accepted = System.nanoTime();
      await().atMost(PATIENCE).until(this::seen);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  survivors.count("select count(*) from orgo.tasks where title like '%kitchen%'")
                      == 1);
      System.out.printf(
          "the disk was full after %d more signals; answers by status %s; requests %d ms after there was room, the mail %d ms%n",
          sent,
          Reporter.byStatus(reporter.attempts()),
          TimeUnit.NANOSECONDS.toMillis(accepted - room),
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - room));
      onlyWhatWasAcknowledged(survivors, sent);
    }
  }

  /** Also while its mail is being fetched; no answer is a failure of ours. */
  private static void everythingIsRefused(Reporter reporter) {
    long until = System.nanoTime() + WHILE_MAIL_IS_FETCHED.toNanos();
    for (int more = 0; System.nanoTime() < until; more++) {
      reporter.send("refused-" + more);
    }
    assertThat(Reporter.byStatus(reporter.attempts()).keySet()).isSubsetOf(CREATED, 503, 507);
  }

  private static void onlyWhatWasAcknowledged(Survivors survivors, int sent) {
    List<Map<String, Object>> rows =
        survivors.rows("select external_id from orgo.signals where external_id is not null");
    assertThat(rows.stream().map(row -> String.valueOf(row.get("external_id"))))
        .doesNotHaveDuplicates()
        .contains("first", "after")
        .hasSizeGreaterThanOrEqualTo(sent + 2);
  }

  /** Writes until nothing more fits. */
  private Path fill() throws IOException {
    Path ballast = disk.resolve("ballast");
    byte[] block = new byte[4096];
    try (OutputStream file = Files.newOutputStream(ballast)) {
      while (true) {
        file.write(block);
      }
    } catch (IOException full) {
      assertThat(disk.toFile().getUsableSpace()).isLessThan(block.length);
    }
    return ballast;
  }

  private boolean seen() {
    try {
      return post.getReceivedMessagesForDomain(MAILBOX)[0].isSet(Flags.Flag.SEEN);
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static MimeMessage mail() throws MessagingException {
    String text =
        "From: visitor@example.org\r\nTo: %s\r\nSubject: The tap in the kitchen leaks\r\nMessage-ID: <1@example.org>\r\n\r\nIt drips.\r\n"
            .formatted(MAILBOX);
    return new MimeMessage(
        (Session) null, new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
