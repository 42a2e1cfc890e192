package org.orgo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.exports.job.ExportJob;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may fetch a file, and how long. */
@OrgoTest
class ExportFilesTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TASKS_AS_CSV =
      "{\"kind\":\"TASKS\",\"format\":\"CSV\",\"purpose\":\"Audit\"}";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired UserAccounts accounts;
  @Autowired ApiTokens tokens;
  @Autowired ExportJob job;

  @Autowired
  @Qualifier("exportRounds")
  SmartLifecycle rounds;

  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private ExportClient analyst;
  private ExportClient compliance;

  @BeforeEach
  void work() {
    hospital = organizations.found("hospital");
    analyst = ExportClient.of(port, hospital, "analyst");
    compliance = ExportClient.of(port, hospital, "compliance");
    hospital.runAsSystem(() -> desk.open(aTask().titled("Tap").visible(Visibility.PUBLIC).draft()));
  }

  @AfterEach
  void goOn() {
    if (!rounds.isRunning()) {
      rounds.start();
    }
  }

  @Test
  void it_is_its_owners_alone_and_wants_the_right() {
    String id = compliance.ready(TASKS_AS_CSV);
    assertThat(analyst.get("/" + id).statusCode()).isEqualTo(404);
    assertThat(analyst.file(id).statusCode()).isEqualTo(404);
    assertThat(ExportClient.read(analyst.get("").body()).path("items")).isEmpty();
    assertThat(ExportClient.read(compliance.get("").body()).path("items")).hasSize(1);
    assertThat(ExportClient.of(port, hospital, "worker").post(TASKS_AS_CSV).statusCode())
        .isEqualTo(403);
  }

  @Test
  void a_file_is_refused_when_something_in_it_may_not_be_read_any_more() {
    String id = analyst.ready(TASKS_AS_CSV);
    assertThat(analyst.file(id).statusCode()).isEqualTo(200);
    change("update tasks set visibility = 'RESTRICTED' where organization_id = ?");

    HttpResponse<String> refused = analyst.file(id);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("export_outdated").doesNotContain("Tap");
  }

  @Test
  void a_file_with_names_is_refused_when_they_may_not_be_known_any_more() {
    hospital.runAsSystem(() -> accounts.grant(hospital.user("analyst"), "Compliance.Officer"));
    String id = analyst.ready(TASKS_AS_CSV);
    assertThat(analyst.file(id).statusCode()).isEqualTo(200);

    hospital.runAsSystem(() -> accounts.withdraw(hospital.user("analyst"), "Compliance.Officer"));

    assertThat(analyst.file(id).body()).contains("export_outdated");
  }

  @Test
  void a_narrowed_token_neither_writes_nor_fetches_more_than_its_scopes() {
    ExportClient narrow = narrowed("compliance", Permissions.EXPORT_RUN, Permissions.TASK_READ);
    String named = compliance.ready(TASKS_AS_CSV);
    assertThat(narrow.file(named).body()).contains("export_outdated");

    String masked = narrow.ready(TASKS_AS_CSV);
    assertThat(narrow.shown(masked).path("masks")).hasSize(2);
    assertThat(narrow.file(masked).statusCode()).isEqualTo(200);
    assertThat(compliance.file(masked).statusCode()).as("who may more").isEqualTo(200);
    assertThat(narrow.post(TASKS_AS_CSV.replace("TASKS", "CASES")).statusCode()).isEqualTo(403);
  }

  @Test
  void who_may_not_export_any_more_gets_no_file() {
    rounds.stop();
    ExportClient worker = ExportClient.of(port, hospital, "worker");
    hospital.runAsSystem(() -> accounts.grant(hospital.user("worker"), "Analyst"));
    String id = worker.ordered(TASKS_AS_CSV);
    hospital.runAsSystem(() -> accounts.withdraw(hospital.user("worker"), "Analyst"));

    assertThat(hospital.asSystem(job::writeNext)).isTrue();

    hospital.runAsSystem(() -> accounts.grant(hospital.user("worker"), "Analyst"));
    assertThat(worker.status(id)).isEqualTo("FAILED");
  }

  @Test
  void a_file_is_deleted_when_its_time_has_come_and_what_is_known_of_it_stays() {
    String id = analyst.ready(TASKS_AS_CSV);
    Visitor visitor = Visitor.of(sessions, hospital, "analyst", port);
    assertThat(visitor.get("/exports/" + id + "/file").body()).contains("Tap");
    change("update exports set expires_at = '2000-01-01' where organization_id = ?");

    await().atMost(PATIENCE).until(() -> analyst.status(id).equals("EXPIRED"));

    assertThat(analyst.file(id).body()).contains("export_not_ready");
    HttpResponse<String> gone = visitor.get("/exports/" + id + "/file");
    assertThat(gone.statusCode()).isEqualTo(409);
    assertThat(gone.body()).contains("This file cannot be fetched any more", "Expired");
    await()
        .atMost(PATIENCE)
        .until(
            () -> count("select count(*) from export_chunks where organization_id = ?").equals(0));
    assertThat(analyst.shown(id).path("sha256").asText()).hasSize(64);
    assertThat(analyst.shown(id).path("purpose").asText()).isEqualTo("Audit");
  }

  @Test
  void a_file_whose_time_has_come_is_refused_before_it_is_deleted() {
    String id = analyst.ready(TASKS_AS_CSV);
    rounds.stop();
    change("update exports set expires_at = '2000-01-01' where organization_id = ?");
    assertThat(analyst.status(id)).isEqualTo("EXPIRED");
    assertThat(analyst.file(id).body()).contains("export_not_ready");
  }

  private ExportClient narrowed(String user, String... scopes) {
    return new ExportClient(
        port,
        hospital.as(
            user,
            () ->
                tokens
                    .issue(CurrentActor.get(), "narrow", Set.of(scopes), Duration.ofHours(1))
                    .text()));
  }

  private Integer count(String query) {
    return hospital.asSystem(
        () ->
            transaction.execute(
                status -> jdbc.queryForObject(query, Integer.class, hospital.id().value())));
  }

  private void change(String statement) {
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> jdbc.update(statement, hospital.id().value())));
  }
}
