package org.orgo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.exports.writing.ExportQueue;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OrgoTest
class ExportsTests {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TASKS_AS_CSV =
      "{\"kind\":\"TASKS\",\"format\":\"CSV\",\"purpose\":\"Audit\"}";

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired ExportDesk exports;
  @Autowired ExportQueue queue;
  @Autowired AuditLog audit;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private TestOrganization hospital;
  private Task open;

  @BeforeEach
  void work() {
    hospital = organizations.found("hospital");
    open =
        hospital.as(
            "supervisor",
            () -> desk.open(aTask().titled("=Tap").visible(Visibility.PUBLIC).draft()));
    hospital.as(
        "supervisor",
        () -> desk.open(aTask().titled("Secret").visible(Visibility.RESTRICTED).draft()));
  }

  @Test
  void a_file_holds_what_may_leave_and_is_a_security_event_with_its_hash() throws Exception {
    String id = ready("compliance", TASKS_AS_CSV);
    HttpResponse<String> file = get("compliance", "/" + id + "/file");

    assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(file.body()).contains(open.taskId().toString(), "'=Tap").doesNotContain("Secret");
    JsonNode shown = read(get("compliance", "/" + id));
    assertThat(shown.path("row_count").asInt()).isEqualTo(1);
    assertThat(shown.path("sha256").asText()).isEqualTo(sha256(file.body()));
    assertThat(hospital.asSystem(() -> audit.about("export", id)))
        .extracting(AuditEntry::action)
        .containsExactly("export.requested", "export.written", "export.downloaded");
    AuditEntry written = hospital.asSystem(() -> audit.about("export", id)).get(1);
    assertThat(written.actorUserId()).isEqualTo(hospital.user("compliance").value());
    assertThat(written.fields())
        .contains("kind:TASKS", "rows:1", "sha256:" + shown.path("sha256").asText());
  }

  @Test
  void names_are_masked_for_who_may_not_know_them() throws Exception {
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        "update tasks set assignee_user_id = ? where organization_id = ? and task_id = ?",
                        hospital.user("worker").value(),
                        hospital.id().value(),
                        open.taskId().value())));
    String wanted =
        "{\"kind\":\"TASKS\",\"format\":\"JSONL\",\"purpose\":\"Load\","
            + "\"columns\":[\"assignee\"]}";
    String masked = get("analyst", "/" + ready("analyst", wanted) + "/file").body();
    String named = get("compliance", "/" + ready("compliance", wanted) + "/file").body();

    assertThat(masked).isEqualTo("{\"assignee\":\"masked\"}\n");
    assertThat(named).contains("assignee").doesNotContain("masked", "null");
  }

  @Test
  void a_file_is_refused_when_something_in_it_may_not_be_read_any_more() throws Exception {
    String id = ready("analyst", TASKS_AS_CSV);
    assertThat(get("analyst", "/" + id + "/file").statusCode()).isEqualTo(200);
    change("update tasks set visibility = 'RESTRICTED' where organization_id = ?");

    HttpResponse<String> refused = get("analyst", "/" + id + "/file");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("export_outdated").doesNotContain("Tap");
  }

  @Test
  void a_file_is_refused_when_its_owner_sees_otherwise_than_when_it_was_written() throws Exception {
    String id = ready("compliance", TASKS_AS_CSV);
    change("update exports set sight = 'another' where organization_id = ?");
    assertThat(get("compliance", "/" + id + "/file").body()).contains("export_outdated");
  }

  @Test
  void it_is_its_owners_alone_and_wants_the_right_and_a_purpose() throws Exception {
    String id = ready("compliance", TASKS_AS_CSV);
    assertThat(get("analyst", "/" + id).statusCode()).isEqualTo(404);
    assertThat(get("analyst", "/" + id + "/file").statusCode()).isEqualTo(404);
    assertThat(read(get("analyst", "")).path("items")).isEmpty();
    assertThat(read(get("compliance", "")).path("items")).hasSize(1);
    assertThat(post("worker", TASKS_AS_CSV).statusCode()).isEqualTo(403);
    assertThat(post("analyst", "{\"kind\":\"TASKS\",\"format\":\"CSV\"}").body())
        .contains("purpose");
    assertThat(post("analyst", TASKS_AS_CSV.replace("CSV", "PDF")).body()).contains("reports only");
  }

  @Test
  void two_may_wait_and_the_third_is_refused_and_no_node_takes_what_another_holds() {
    Export first = hospital.as("analyst", () -> exports.request(wanted()));
    hospital.as("analyst", () -> exports.request(wanted()));
    // whoever comes first, the round or this test, two are under way only until they are ready
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        "update exports set status = 'RUNNING', held_until = now() + interval '99 years'"
                            + " where organization_id = ?",
                        hospital.id().value())));
    assertThatThrownBy(() -> hospital.as("analyst", () -> exports.request(wanted())))
        .isInstanceOf(TooManyExports.class)
        .hasMessageContaining("2 exports");
    assertThat(hospital.asSystem(queue::claim)).isEmpty();
    change("update exports set held_until = '2000-01-01' where organization_id = ?");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(hospital.as("analyst", () -> exports.get(first.exportId())).status())
                    .isEqualTo(ExportStatus.READY));
  }

  @Test
  void a_file_is_deleted_when_its_time_has_come() throws Exception {
    String id = ready("analyst", TASKS_AS_CSV);
    change("update exports set expires_at = '2000-01-01' where organization_id = ?");
    await()
        .atMost(PATIENCE)
        .until(() -> read(get("analyst", "/" + id)).path("status").asText().equals("EXPIRED"));
    assertThat(get("analyst", "/" + id + "/file").body()).contains("export_not_ready");
    Integer pieces =
        hospital.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.queryForObject(
                            "select count(*) from export_chunks where organization_id = ?",
                            Integer.class,
                            hospital.id().value())));
    assertThat(pieces).isZero();
  }

  @Test
  void a_report_of_everybodys_work_is_exported_as_it_is_published() throws Exception {
    for (String format : List.of("CSV", "XLSX", "PDF")) {
      String id =
          ready(
              "analyst",
              "{\"kind\":\"REPORT\",\"format\":\"%s\",\"purpose\":\"Board\",\"filter\":{\"report\":\"load\",\"scope\":\"ORGANIZATION\"}}"
                  .formatted(format));
      assertThat(get("analyst", "/" + id + "/file").statusCode()).as(format).isEqualTo(200);
    }
    assertThat(
            post(
                    "analyst",
                    "{\"kind\":\"REPORT\",\"format\":\"CSV\",\"purpose\":\"Board\",\"filter\":{\"report\":\"gossip\"}}")
                .body())
        .contains("filter.report");
  }

  private static NewExport wanted() {
    return new NewExport(
        ExportKind.TASKS, ExportFormat.CSV, "Audit", List.of(), ExportFilter.none());
  }

  private void change(String statement) {
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status -> jdbc.update(statement, hospital.id().value())));
  }

  private String ready(String user, String body) throws Exception {
    HttpResponse<String> answer = post(user, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String id = json.readTree(answer.body()).path("export_id").asText();
    await().atMost(PATIENCE).until(() -> !List.of("QUEUED", "RUNNING").contains(status(user, id)));
    assertThat(read(get(user, "/" + id)).path("status").asText())
        .as(get(user, "/" + id).body())
        .isEqualTo("READY");
    return id;
  }

  private String status(String user, String id) throws Exception {
    return read(get(user, "/" + id)).path("status").asText();
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private JsonNode read(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json.readTree(answer.body());
  }

  private HttpResponse<String> get(String user, String rest) throws Exception {
    return http.send(request(user, rest).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String user, String body) throws Exception {
    return http.send(
        request(user, "")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String user, String rest) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:%d/api/v3/exports%s".formatted(port, rest)))
        .header("Authorization", "Bearer " + hospital.token(user));
  }
}
