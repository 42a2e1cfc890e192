package org.orgo.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.audit.seal.AuditProperties;
import org.orgo.audit.seal.AuditSealed;
import org.orgo.audit.seal.WrittenHead;
import org.orgo.mail.OutgoingMails;
import org.orgo.organizations.Organizations;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The heads that leave the house by mail. */
@OrgoTest
class MailedHeadsTests {

  private static final String HEAD = "ab".repeat(32);

  @Autowired TestOrganizations organizations;
  @Autowired OutgoingMails mails;
  @Autowired Organizations register;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  @Test
  void the_first_head_of_each_day_is_mailed() {
    TestOrganization northside = organizations.found("default");

    sealed(northside, "auditor@example.org", 1, "2026-03-01T10:00:00.000000Z");
    sealed(northside, "auditor@example.org", 2, "2026-03-01T10:00:05.000000Z");
    sealed(northside, "auditor@example.org", 3, "2026-03-02T10:00:00.000000Z");

    List<String> bodies = sent(northside);
    assertThat(bodies).hasSize(2).allMatch(body -> body.contains(HEAD));
    assertThat(bodies.get(0)).contains("Seal 1");
    assertThat(bodies.get(1)).contains("Seal 3");
  }

  @Test
  void nothing_is_mailed_where_no_address_is_set() {
    TestOrganization northside = organizations.found("default");

    sealed(northside, null, 1, "2026-03-01T10:00:00.000000Z");

    assertThat(sent(northside)).isEmpty();
  }

  private void sealed(TestOrganization northside, String address, long number, String at) {
    MailedHeads heads =
        new MailedHeads(
            new AuditProperties(false, null, null, address, List.of()),
            mails,
            register,
            URI.create("https://orgo.example.org"));
    WrittenHead head =
        new WrittenHead(northside.id().value().toString(), number, HEAD, at, "0123456789abcdef");
    northside.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> heads.on(new AuditSealed(northside.id(), head))));
  }

  private List<String> sent(TestOrganization northside) {
    return northside.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        "select body from outgoing_emails where to_address = 'auditor@example.org'"
                            + " order by body",
                        String.class)));
  }
}
