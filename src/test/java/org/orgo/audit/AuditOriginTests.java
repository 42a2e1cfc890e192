package org.orgo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.seal.AuditSealer;
import org.orgo.audit.verification.AuditVerification;
import org.orgo.audit.verification.ChainExport;
import org.orgo.audit.verification.OutsideVerifier;
import org.orgo.platform.paging.PageRequest;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFixtures;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An entry names the token it was done by and the address it was done from, for a while. */
@OrgoTest
class AuditOriginTests {

  private static final String CREATED = "task.created";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired AuditSearch search;
  @Autowired AuditSealer sealer;
  @Autowired AuditVerification verification;
  @Autowired ChainExport chain;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization shops;

  @BeforeEach
  void work() throws Exception {
    shops = organizations.found("retail_chain");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v3/tasks"))
            .header("Authorization", "Bearer " + shops.token("worker"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"title\":\"Paint the door\"}"))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(201);
  }

  @Test
  void what_a_token_did_names_the_token_and_the_address_also_where_a_trigger_records_it() {
    AuditEntry entry = created().get(0);

    assertThat(entry.tokenName()).isEqualTo("test");
    assertThat(entry.tokenId()).isNotNull();
    assertThat(entry.address()).isEqualTo("127.0.0.1");
    Visitor officer = Visitor.of(sessions, shops, "compliance", port);
    assertThat(officer.get("/audit").body()).contains("by token test", "from 127.0.0.1");
  }

  @Test
  void what_is_done_outside_of_requests_names_neither() {
    shops.run("worker", () -> desk.open(TaskFixtures.aTask().titled("Another").draft()));

    assertThat(created().get(0).tokenId()).isNull();
    assertThat(created().get(0).address()).isNull();
  }

  @Test
  void entries_with_and_without_are_whole_here_and_outside_also_when_the_address_is_gone()
      throws Exception {
    shops.run("worker", () -> desk.open(TaskFixtures.aTask().titled("Another").draft()));
    shops.asSystem(sealer::sealNext);

    assertThat(inside(() -> jdbc.update("delete from audit_addresses"))).isPositive();

    assertThat(created()).extracting(AuditEntry::address).containsOnlyNulls();
    assertThat(shops.asSystem(verification::verify).whole()).isTrue();
    String export = new String(shops.asSystem(chain::stream).readAllBytes());
    OutsideVerifier outside = OutsideVerifier.compiled();
    assertThat(export).contains("\"address_hash\":\"").doesNotContain("127.0.0.1");
    assertThat(outside.verdict(export, List.of(), List.of())).startsWith("Whole: ");
    String forged = export.replaceFirst("\"token_id\":\"[^\"]+\"", "\"token_id\":null");
    assertThat(outside.verdict(forged, List.of(), List.of())).startsWith("Touched: entry ");
  }

  @Test
  void an_address_that_is_not_the_one_that_was_sealed_is_not_shown() {
    String hash =
        inside(
            () ->
                jdbc.queryForObject("select min(address_hash) from audit_addresses", String.class));
    inside(() -> jdbc.update("delete from audit_addresses"));
    inside(
        () ->
            jdbc.update(
                "insert into audit_addresses (organization_id, address_hash, salt, address) values (?, ?, 'salt', '192.0.2.1')",
                shops.id().value(),
                hash));

    assertThat(created()).extracting(AuditEntry::address).containsOnlyNulls();
  }

  private List<AuditEntry> created() {
    return shops.asSystem(
        () ->
            search
                .find(
                    new AuditFilter(null, null, null, CREATED, null, null, null),
                    new PageRequest(null, 10))
                .items());
  }

  private <T> T inside(Supplier<T> work) {
    return shops.asSystem(() -> transaction.execute(status -> work.get()));
  }
}
