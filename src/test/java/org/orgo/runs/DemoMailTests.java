package org.orgo.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the demo's own mail server has accepted survives a kill: before Orgo has fetched it, and
 * after Orgo has stored it but not yet said so to the server.
 */
class DemoMailTests {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int KILLED = 137;
  private static final String NO_SAMPLES = "--orgo.demo.signals=false";

  private static final String TASKS =
      "select count(*) from orgo.tasks where title like 'Wet floor %'";

  @TempDir Path data;

  private final OrgoProcess.Ports ports = OrgoProcess.Ports.free();

  @Test
  void a_mail_accepted_before_a_kill_is_work_exactly_once_after_it() {
    Survivors survivors = new Survivors(data);
    try (OrgoProcess deaf =
        OrgoProcess.start(data, ports, "", NO_SAMPLES, "--orgo.mail.poll=false")) {
      untilReady(deaf);
      send("Wet floor in the lobby");
      deaf.kill();
    }
    try (OrgoProcess dying = OrgoProcess.start(data, ports, "mail.rawCommitted:1", NO_SAMPLES)) {
      assertThat(dying.exitCode(PATIENCE)).as(dying.tail()).isEqualTo(KILLED);
    }
    survivors.twoMinutesPass();
    try (OrgoProcess orgo = OrgoProcess.start(data, ports, "", NO_SAMPLES)) {
      untilReady(orgo);
      send("Wet floor in the kitchen");
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .untilAsserted(() -> assertThat(survivors.count(TASKS)).isEqualTo(2));
      assertThat(survivors.rows("select title from orgo.tasks order by title"))
          .extracting(row -> row.get("title"))
          .containsExactly("Wet floor in the kitchen", "Wet floor in the lobby");
      assertThat(survivors.count("select count(*) from orgo.email_messages where direction = 'IN'"))
          .isEqualTo(2);
    }
  }

  private void send(String subject) {
    GreenMailUtil.sendTextEmail(
        "safety@northside-hospital.example",
        "visitor@example.org",
        subject,
        "Somebody is going to slip.",
        new ServerSetup(ports.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  private static void untilReady(OrgoProcess orgo) {
    await().atMost(PATIENCE).until(() -> !orgo.isAlive() || orgo.log().contains("Orgo is ready"));
    assertThat(orgo.isAlive()).as(orgo.tail()).isTrue();
  }
}
