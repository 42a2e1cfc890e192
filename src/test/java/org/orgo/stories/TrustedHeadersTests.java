package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.MailboxId;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.PostOffice;
import org.orgo.mail.administration.MailboxFiling;
import org.orgo.mail.administration.MailboxFilings;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.testing.EngineJobs;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a mail says in its headers about its work counts only where the mailbox trusts them. */
@OrgoTest
class TrustedHeadersTests {

  private static final String ALL =
      """
      From: monitoring@example.org
      X-Orgo-Label: 1001.11.Ops.Safety
      X-Orgo-Severity: critical
      X-Orgo-Priority: LOW
      X-Orgo-Type: safety
      X-Orgo-Reference: ALARM-7
      Subject: Pump 3""";

  private PostOffice post;

  @Autowired TestOrganizations organizations;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxPoller poller;
  @Autowired MailboxFilings filings;
  @Autowired EngineJobs jobs;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private TestOrganization shops;
  private String maintenance;

  @BeforeEach
  void found() {
    post = new PostOffice();
    shops = organizations.found("retail_chain");
    maintenance = post.open(shops, "maintenance", mailboxes);
  }

  @AfterEach
  void tidy() {
    post.close();
  }

  @Test
  void they_count_in_a_mailbox_that_trusts_them() {
    trust();

    send(ALL);

    assertThat(answer()).isEqualTo("COUNTED Label Severity Priority Type Reference");
    assertThat(task())
        .containsEntry("label", "1001.11.Operations.Safety")
        .containsEntry("severity", "CRITICAL")
        .containsEntry("priority", "LOW")
        .containsEntry("type", "safety")
        .containsEntry("reference", "ALARM-7");
  }

  @Test
  void they_are_dropped_in_every_other_mailbox_and_that_is_noted() {
    send(ALL.replace("Pump 3", "The tap leaks"));

    assertThat(answer()).isEqualTo("DROPPED Label Severity Priority Type Reference");
    assertThat(task())
        .containsEntry("type", "maintenance")
        .containsEntry("reference", null)
        .doesNotContainEntry("label", "1001.11.Operations.Safety")
        .doesNotContainEntry("severity", "CRITICAL")
        .doesNotContainEntry("priority", "LOW");
  }

  @Test
  void one_that_cannot_be_taken_or_is_there_twice_is_dropped_alone() {
    trust();

    send(
        """
        From: monitoring@example.org
        X-Orgo-Label: nonsense
        X-Orgo-Severity: CRITICAL
        X-Orgo-Priority: LOW
        X-Orgo-Priority: HIGH
        Subject: The tap leaks""");

    assertThat(answer())
        .isEqualTo("COUNTED_PARTLY Label Severity Priority, invalid: Label Priority");
    assertThat(task()).containsEntry("severity", "CRITICAL").doesNotContainEntry("priority", "LOW");
  }

  private void trust() {
    MailboxId mailbox = shops.asSystem(() -> mailboxes.all().get(0).mailboxId());
    shops.run("admin", () -> filings.change(mailbox, new MailboxFiling(false, List.of(), true)));
    assertThat(shops.as("admin", () -> filings.get(mailbox)).trustsHeaders()).isTrue();
  }

  private void send(String head) {
    post.deliver(maintenance, head + "\nTo: " + maintenance + "\n\nRoom 7\n");
    post.collect(shops, poller, mailboxes);
    jobs.runDue(shops);
  }

  private String answer() {
    Map<String, Object> row =
        row("select answer, detail from email_processing_events where question = 'ORGO_HEADERS'");
    return row.get("answer") + " " + row.get("detail");
  }

  private Map<String, Object> task() {
    return row(
        "select label, severity, priority, type, metadata ->> 'external_reference' as reference"
            + " from tasks");
  }

  private Map<String, Object> row(String query) {
    return shops.asSystem(() -> transaction.execute(status -> jdbc.queryForMap(query)));
  }
}
