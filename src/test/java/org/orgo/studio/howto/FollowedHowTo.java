package org.orgo.studio.howto;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.label.Label;
import org.orgo.vocabulary.work.SignalSource;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Readers of a how-to, and what becomes of signals before and after. */
abstract class FollowedHowTo {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired SignalDesk signals;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  Reader reader(HowTo howTo, TestOrganization organization, String user) {
    return new Reader(
        system, howTo, "http://localhost:" + port, sessions.cookie(organization, user));
  }

  /**
   * Type and owner role of the task that a signal becomes.
   *
   * @param recipient may be null
   */
  Map<String, Object> taskOf(TestOrganization organization, String subject, String recipient) {
    return taskOf(organization, subject, recipient, null);
  }

  /**
   * The same of a signal to somebody in particular.
   *
   * @param label may be null
   */
  Map<String, Object> taskOf(
      TestOrganization organization, String subject, String recipient, Label label) {
    NewSignal reported =
        new NewSignal(
            SignalSource.API,
            subject,
            "Again, " + UUID.randomUUID(),
            "visitor@example.org",
            recipient,
            label,
            null,
            null,
            null,
            null);
    UUID task = organization.as("ops", () -> signals.report(reported).taskId());
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForMap(
                        "select type, owner_role from tasks where organization_id = ? and task_id = ?",
                        organization.id().value(),
                        task)));
  }
}
