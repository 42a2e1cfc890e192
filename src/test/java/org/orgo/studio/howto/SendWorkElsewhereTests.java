package org.orgo.studio.howto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** From a word to what is live and one click back, by two people of a hospital. */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class SendWorkElsewhereTests {

  /** An analyst of a hospital reads few of them. */
  private static final int ENOUGH_TO_BE_COUNTED = 12;

  private static final String LAST_ROW = "Row 495, ";

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired SignalDesk signals;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization hospital;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @Test
  void a_word_sends_water_leaks_to_another_queue_and_one_click_takes_it_back() {
    hospital = organizations.found("hospital");
    HowTo howTo = new HowTo("send-work-to-another-queue.md");
    for (int each = 0; each < ENOUGH_TO_BE_COUNTED; each++) {
      assertThat(queueOfADrip()).isEqualTo("Triage");
    }

    String proposal;
    try (Reader analyst = reader(howTo, "analyst")) {
      analyst.open("/");
      analyst.press("Studio");
      analyst.choose("Signal words");
      analyst.press("Change this");
      analyst.press("Add a row");
      analyst.type(LAST_ROW + "Word or phrase", "\"ceiling + soaked\"");
      analyst.type(LAST_ROW + "Language", "\"en\"");
      analyst.type(LAST_ROW + "Theme", "\"water_leak\"");
      analyst.sees("Nothing to mend");
      analyst.takesPicture("studio-word.png");
      analyst.press("Save");
      analyst.waitsFor("Saved", 10_000);
      analyst.press("To the draft");
      analyst.press("Replay over recorded signals");
      analyst.press("Replay");
      analyst.waitsFor("10 go to another queue.", 60_000);
      analyst.takesPicture("studio-replay.png");
      analyst.press("Change of Signal words");
      analyst.fill("Why, and what it is good for", "Maintenance looks at wet ceilings.");
      analyst.press("Propose");
      analyst.sees("ceiling + soaked");
      proposal = analyst.page().url().replaceFirst("^\\w+://[^/]+", "");
    }
    try (Reader admin = reader(howTo, "admin")) {
      admin.open("/studio");
      admin.choose("Change of Signal words");
      assertThat(admin.page().url()).endsWith(proposal);
      admin.press("Approve");
      admin.press("Roll out now");
      admin.sees("It is live.");
      admin.takesPicture("studio-live.png");
      assertThat(queueOfADrip()).isEqualTo("Ops.Maintenance");

      admin.press("Back to what was live before");
      admin.sees("What was live before is live again.");
      assertThat(queueOfADrip()).isEqualTo("Triage");
    }
    howTo.requireFollowed();
  }

  private String queueOfADrip() {
    NewSignal drip =
        new NewSignal(
            SignalSource.API,
            "The ceiling of ward 3 is soaked",
            "Again, " + UUID.randomUUID(),
            "visitor@example.org",
            null,
            null,
            null,
            null,
            null,
            null);
    UUID task = hospital.as("ops", () -> signals.report(drip).taskId());
    return hospital.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        "select owner_role from tasks where organization_id = ? and task_id = ?",
                        String.class,
                        hospital.id().value(),
                        task)));
  }

  private Reader reader(HowTo howTo, String user) {
    return new Reader(system, howTo, "http://localhost:" + port, sessions.cookie(hospital, user));
  }
}
