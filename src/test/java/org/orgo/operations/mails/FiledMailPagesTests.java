package org.orgo.operations.mails;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator reads and does on the pages of filed mail. */
@OrgoTest
class FiledMailPagesTests {

  private static final String PATH = "/operations/filed-mails";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization shops;
  private Visitor operator;
  private final UUID signal = UUID.randomUUID();

  @BeforeEach
  void putOneAside() {
    shops = organizations.found("retail_chain");
    operator = Visitor.of(sessions, shops, "ops", port);
    change(
        """
        insert into signals (organization_id, signal_id, channel, status, reason, subject,
          recipient, received_at)
        values (?, ?, 'EMAIL', 'QUARANTINED', 'Too many parts', 'Parts', 'it@x.example', now())
        """);
    change(
        """
        insert into email_messages (organization_id, email_id, signal_id, sha256, raw_size, raw,
          status, received_at)
        values (?, gen_random_uuid(), ?, 'x', 40, '<script>alert(1)</script>', 'QUARANTINED',
          now())
        """);
  }

  @Test
  void the_source_is_shown_as_text_and_runs_nothing() {
    assertThat(operator.get(PATH).body()).contains("Parts").contains("It could not be read");

    String page = operator.get(PATH + "/" + signal).body();

    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>al");
  }

  @Test
  void it_is_dropped_with_a_reason_and_found_again_under_filed() {
    var refused = operator.post(PATH + "/" + signal + "/drop", Map.of("reason", " "));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Say why");

    assertThat(
            operator.post(PATH + "/" + signal + "/drop", Map.of("reason", "A test")).statusCode())
        .isEqualTo(303);

    assertThat(operator.get(PATH).body()).contains("Nothing put aside");
    assertThat(operator.get(PATH + "?state=FILED").body())
        .contains("Parts")
        .contains("Dropped by a person");
    assertThat(operator.post(PATH + "/" + signal + "/drop", Map.of("reason", "x")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void it_is_made_a_task_and_leads_there() {
    var made = operator.post(PATH + "/" + signal + "/task", Map.of());

    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(made.headers().firstValue("location")).get().asString().contains("/tasks/");
  }

  @Test
  void nobody_but_an_operator_opens_it() {
    Visitor worker = Visitor.of(sessions, shops, "worker", port);

    assertThat(worker.get(PATH).statusCode()).isEqualTo(403);
    assertThat(worker.get(PATH + "/" + signal).statusCode()).isEqualTo(403);
    assertThat(worker.post(PATH + "/" + signal + "/task", Map.of()).statusCode()).isEqualTo(403);
  }

  private void change(String statement) {
    shops.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> jdbc.update(statement, shops.id().value(), signal)));
  }
}
