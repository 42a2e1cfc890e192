package org.orgo.compliance.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.audit.seal.AuditSealer;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.LogCategory;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What the compliance officer sees of what was done. */
@OrgoTest
class AuditPageTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired AuditLog audit;
  @Autowired AuditSealer sealer;
  @Autowired DatabaseServer server;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private Visitor compliance;

  @BeforeEach
  void work() {
    hospital = organizations.found("hospital");
    compliance = Visitor.of(sessions, hospital, "compliance", port);
    hospital.as(
        "worker", () -> desk.open(aTask().titled("Tap drips").visible(Visibility.PUBLIC).draft()));
  }

  @Test
  void what_was_done_is_told_in_words() {
    String page = compliance.get("/audit").body();

    assertThat(page).contains("Tap drips", "opened", "not been verified yet");
    assertThat(page).contains("href=\"/audit\"");
  }

  @Test
  void whoever_logged_in_is_named_though_nobody_was_known_before() {
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    audit.record(
                        LogCategory.SECURITY, "login.succeeded", "user", hospital.user("worker"))));

    String page = compliance.get("/audit?kind=user").body().replaceAll("\\s+", " ");

    assertThat(page)
        .contains(
            "<strong>%s</strong> signed in with".formatted(hospital.actor("worker").displayName()));
  }

  @Test
  void opening_the_page_is_recorded() {
    compliance.get("/audit?category=TASK");

    assertThat(hospital.asSystem(() -> audit.about("audit", hospital.id())))
        .singleElement()
        .satisfies(entry -> assertThat(entry.action()).isEqualTo("audit.read"))
        .extracting(AuditEntry::actorUserId)
        .isEqualTo(hospital.user("compliance").value());
  }

  @Test
  void a_verification_is_green_with_its_date() {
    hospital.asSystem(sealer::sealNext);

    HttpResponse<String> verified = compliance.post("/audit/verify", Map.of());

    assertThat(verified.statusCode()).isEqualTo(303);
    assertThat(compliance.get("/audit").body())
        .contains("Whole up to", "notice-success")
        .doesNotContain("notice-danger");
  }

  @Test
  void a_verification_is_red_and_names_the_first_entry_that_was_touched() throws SQLException {
    hospital.asSystem(sealer::sealNext);
    change("update audit_entries set action = 'task.hidden' where action = 'task.created'");

    compliance.post("/audit/verify", Map.of());

    assertThat(compliance.get("/audit").body())
        .contains("notice-danger", "of seal 1", "was changed after it was sealed")
        .doesNotContain("Whole up to");
  }

  @Test
  void entries_are_searched_by_who_acted_and_what_it_is_about() {
    assertThat(compliance.get("/audit?person=" + hospital.email("worker")).body())
        .contains("Tap drips");
    assertThat(compliance.get("/audit?person=" + hospital.email("hr")).body())
        .doesNotContain("Tap drips");
    assertThat(compliance.get("/audit?person=nobody@example.org").body())
        .contains("Nobody here has this address")
        .doesNotContain("Tap drips");
    assertThat(compliance.get("/audit?kind=task&category=TASK").body()).contains("Tap drips");
    assertThat(compliance.get("/audit?kind=case").body()).doesNotContain("Tap drips");
    assertThat(compliance.get("/audit?from=2020-01-01&to=2020-01-02").body())
        .contains("Nothing matches")
        .doesNotContain("Tap drips");
  }

  @Test
  void nobody_else_finds_the_page() {
    Visitor worker = Visitor.of(sessions, hospital, "worker", port);

    assertThat(worker.get("/").body()).doesNotContain("href=\"/audit\"");
    assertThat(worker.get("/audit").statusCode()).isEqualTo(403);
    assertThat(worker.post("/audit/verify", Map.of()).statusCode()).isEqualTo(403);
  }

  private void change(String update) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = orgo");
      statement.execute(update + " and organization_id = '" + hospital.id().value() + "'");
    }
  }
}
