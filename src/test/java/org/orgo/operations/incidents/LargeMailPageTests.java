package org.orgo.operations.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.mail.MailTest;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.unit.DataSize;

class LargeMailPageTests extends MailTest {

  private static final String PATH = "/operations/incidents";

  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  private Visitor ops;
  private String incident;

  @BeforeEach
  void receiveALargeMail() {
    house.deliver(organization, WET + "x".repeat(5_000));
    try (MailboxPoller poller = poller(DataSize.ofKilobytes(2))) {
      poll(poller);
    }
    ops = Visitor.of(sessions, organization, "ops", port);
    incident = PATH + "/" + desk.row("select signal_id from signals").get("signal_id");
  }

  @Test
  void an_incident_shows_the_header_and_both_ways_on() {
    assertThat(ops.get(PATH).body())
        .contains("Ann &lt;ann@example.org&gt;", "Wet floor", "Fetch it all the same")
        .contains(incident + "/fetch", incident + "/answer")
        .doesNotContain(incident + "/reprocess");
  }

  @Test
  void the_mail_is_fetched_from_the_page() {
    assertThat(ops.post(incident + "/fetch", Map.of()).statusCode()).isEqualTo(303);

    assertThat(ops.get(PATH).body()).contains("The mail was fetched");
    assertThat(desk.row("select too_large from email_messages")).containsEntry("too_large", false);
  }

  @Test
  void its_sender_is_told_from_the_page() {
    assertThat(ops.post(incident + "/answer", Map.of()).statusCode()).isEqualTo(303);

    assertThat(ops.get(PATH).body()).contains("The sender is told").doesNotContain(incident);
    assertThat(ops.post(incident + "/answer", Map.of()).statusCode()).isEqualTo(404);
  }
}
