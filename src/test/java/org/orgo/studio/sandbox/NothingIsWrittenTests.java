package org.orgo.studio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.mail.MailHouse;
import org.orgo.mail.Mailboxes;
import org.orgo.mail.outbound.MailRound;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.signals.NewSignal;
import org.orgo.signals.SignalDesk;
import org.orgo.studio.drafts.DraftDesk;
import org.orgo.studio.drafts.DraftId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.SignalSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Whatever is tried: no row of any table comes or goes, and no mail leaves. */
@OrgoTest
class NothingIsWrittenTests {

  /** Of every table, those of the engine included, as their owner sees them. */
  private static final String ROWS =
      """
      select table_schema || '.' || table_name,
        (xpath('/row/rows/text()', query_to_xml(
          format('select count(*) as rows from %I.%I', table_schema, table_name),
          false, true, '')))[1]::text::bigint
      from information_schema.tables
      where table_type = 'BASE TABLE'
        and table_schema not in ('pg_catalog', 'information_schema')
      """;

  private static final List<String> WORDS =
      List.of("The tap in room 4 drips", "Fire in the kitchen", "Lunch menu of this week");

  @Autowired TestOrganizations organizations;
  @Autowired SandboxDesk sandbox;
  @Autowired SignalDesk signals;
  @Autowired DraftDesk drafts;
  @Autowired Mailboxes mailboxes;
  @Autowired DatabaseServer server;
  @Autowired AutowireCapableBeanFactory beans;

  @Test
  void no_table_has_another_row_and_no_mail_leaves() {
    TestOrganization ours = organizations.found("hospital");
    UUID draft = draft(ours);
    try (MailHouse house = new MailHouse()) {
      ours.asSystem(() -> mailboxes.add(house.mailbox(ours)));
      Map<String, Long> before = rows();

      for (String words : WORDS) {
        for (SignalSource channel : List.of(SignalSource.EMAIL, SignalSource.API)) {
          ours.as("analyst", () -> sandbox.tryOut(signal(channel, words), null));
          ours.as("analyst", () -> sandbox.tryOut(signal(channel, words), draft));
        }
      }
      await()
          .during(Duration.ofSeconds(1))
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(rows()).isEqualTo(before));
      assertThat(before.keySet())
          .anyMatch(table -> table.endsWith(".tasks"))
          .anyMatch(table -> table.endsWith(".outgoing_emails"))
          .anyMatch(table -> table.contains(".act_ru_"));
      assertThat(received(house, ours)).isEmpty();

      ours.as("analyst", () -> signals.report(signal(SignalSource.API, WORDS.get(1))));

      assertThat(rows()).as("a signal for real is counted").isNotEqualTo(before);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(received(house, ours)).as("and its mail").isNotEmpty());
    }
  }

  private UUID draft(TestOrganization ours) {
    return ours.as(
        "analyst",
        () -> {
          DraftId draft = drafts.create("Try it").draftId();
          byte[] table = TableFiles.xml("label-routing").getBytes(StandardCharsets.UTF_8);
          drafts.put(draft, "label-routing.dmn", table, null);
          return draft.value();
        });
  }

  private Map<String, Long> rows() {
    try (Connection connection =
            DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
        Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery(ROWS)) {
      Map<String, Long> rows = new TreeMap<>();
      while (counted.next()) {
        rows.put(counted.getString(1), counted.getLong(2));
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The mails to somebody of the organization, once all that is due has left. */
  private List<String> received(MailHouse house, TestOrganization ours) {
    beans.createBean(MailRound.class).to(house.smtpPort());
    return Arrays.stream(house.received())
        .map(NothingIsWrittenTests::recipient)
        .filter(address -> address.contains(ours.slug()))
        .toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return Arrays.toString(mail.getAllRecipients());
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static NewSignal signal(SignalSource channel, String subject) {
    return new NewSignal(
        channel, subject, "", "visitor@example.org", null, null, null, null, null, null);
  }
}
