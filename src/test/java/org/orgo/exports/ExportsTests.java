package org.orgo.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.cases.CaseDesk;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Roles;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskBoard;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskFilter;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is in a file, and what is not. */
@OrgoTest
class ExportsTests {

  private static final String TASKS_AS_CSV =
      "{\"kind\":\"TASKS\",\"format\":\"CSV\",\"purpose\":\"Audit\"}";

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired TaskBoard board;
  @Autowired CaseDesk caseDesk;
  @Autowired Persons persons;
  @Autowired Roles roles;
  @Autowired UserAccounts accounts;
  @Autowired AuditLog audit;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private ExportClient analyst;
  private ExportClient compliance;
  private Task open;

  @BeforeEach
  void work() {
    hospital = organizations.found("hospital");
    analyst = ExportClient.of(port, hospital, "analyst");
    compliance = ExportClient.of(port, hospital, "compliance");
    open = opened("=Tap", Visibility.PUBLIC);
  }

  @Test
  void a_file_holds_what_may_leave_and_is_a_security_event_with_its_hash() throws Exception {
    String id = compliance.ready(TASKS_AS_CSV);
    HttpResponse<String> file = compliance.file(id);

    assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(file.body()).contains(open.taskId().toString(), "'=Tap");
    JsonNode shown = compliance.shown(id);
    assertThat(shown.path("row_count").asInt()).isEqualTo(1);
    assertThat(shown.path("sha256").asText()).isEqualTo(sha256(file.body()));
    List<AuditEntry> noted = hospital.asSystem(() -> audit.about("export", id));
    assertThat(noted)
        .extracting(AuditEntry::action)
        .containsExactly("export.requested", "export.written", "export.downloaded");
    assertThat(noted.get(1).actorUserId()).isEqualTo(hospital.user("compliance").value());
    assertThat(noted.get(1).fields())
        .contains("kind:TASKS", "rows:1", "sha256:" + shown.path("sha256").asText());
  }

  @Test
  void restricted_and_anonymised_work_leaves_in_no_file_whoever_asks() {
    PersonId canary =
        hospital.asSystem(
            () -> persons.findOrCreate("canary@example.org", "Canary Person").personId());
    for (Visibility hidden : List.of(Visibility.RESTRICTED, Visibility.ANONYMISED)) {
      hospital.runAsSystem(
          () -> {
            desk.open(
                aTask().titled("Canary " + hidden).visible(hidden).askedForBy(canary).draft());
            caseDesk.open(aCase().titled("Canary " + hidden).visible(hidden).draft());
          });
    }
    seesAndNamesAll("compliance");
    assertThat(hospital.as("compliance", () -> board.list(TaskFilter.none()).items()))
        .as("it may read them on pages")
        .hasSize(3);

    for (String kind : List.of("TASKS", "CASES")) {
      for (String format : List.of("CSV", "JSONL")) {
        String wanted =
            "{\"kind\":\"%s\",\"format\":\"%s\",\"purpose\":\"Audit\"}".formatted(kind, format);
        assertThat(compliance.written(wanted))
            .as("%s as %s", kind, format)
            .doesNotContainIgnoringCase("canary");
      }
    }
  }

  @Test
  void names_are_masked_for_who_may_not_know_them() {
    change(
        "update tasks set assignee_user_id = ? where organization_id = ? and task_id = ?",
        hospital.user("worker").value(),
        hospital.id().value(),
        open.taskId().value());
    String wanted =
        "{\"kind\":\"TASKS\",\"format\":\"JSONL\",\"purpose\":\"Load\","
            + "\"columns\":[\"assignee\"]}";
    String id = analyst.ready(wanted);

    assertThat(analyst.file(id).body()).isEqualTo("{\"assignee\":\"masked\"}\n");
    assertThat(analyst.shown(id).path("masks")).extracting(JsonNode::asText).contains("assignee");
    assertThat(compliance.written(wanted)).contains("assignee").doesNotContain("masked", "null");
  }

  @Test
  void the_list_that_was_looked_at_is_what_is_exported() {
    opened("Lamp", Visibility.PUBLIC);
    change(
        "update tasks set assignee_user_id = ? where organization_id = ? and task_id = ?",
        hospital.user("analyst").value(),
        hospital.id().value(),
        open.taskId().value());

    assertThat(analyst.written(tasks("\"view\":\"MINE\""))).contains("Tap").doesNotContain("Lamp");
    assertThat(analyst.written(tasks("\"q\":\"lamp\""))).contains("Lamp").doesNotContain("Tap");
    assertThat(analyst.written(tasks("\"status\":[\"COMPLETED\"]")))
        .doesNotContain("Lamp")
        .doesNotContain("Tap");
  }

  @Test
  void what_would_be_ignored_is_refused() {
    assertThat(analyst.post(tasks("\"grain\":\"WEEK\"")).body()).contains("filter.grain");
    assertThat(analyst.post(tasks("\"status\":[\"OPEN\"]")).body()).contains("filter.status");
    assertThat(analyst.post(report("CSV", "load", ",\"view\":\"MINE\"")).body())
        .contains("filter.view");
    assertThat(analyst.post(report("CSV", "gossip", "")).body()).contains("filter.report");
    assertThat(analyst.post(report("CSV", "load", ",\"function\":\"Nobody\"")).body())
        .contains("filter.function");
  }

  @Test
  void exact_figures_which_count_restricted_work_stay_on_their_page() {
    HttpResponse<String> refused = analyst.post(report("CSV", "load", ",\"scope\":\"MINE\""));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("filter.scope");
  }

  @Test
  void a_report_of_everybodys_work_is_exported_as_it_is_published() {
    for (String format : List.of("CSV", "JSONL", "XLSX", "PDF")) {
      HttpResponse<String> file = analyst.file(analyst.ready(report(format, "load", "")));
      assertThat(file.statusCode()).as(format).isEqualTo(200);
    }
  }

  private static String tasks(String filter) {
    return "{\"kind\":\"TASKS\",\"format\":\"CSV\",\"purpose\":\"Audit\",\"filter\":{%s}}"
        .formatted(filter);
  }

  private static String report(String format, String report, String more) {
    return "{\"kind\":\"REPORT\",\"format\":\"%s\",\"purpose\":\"Board\",\"filter\":{\"report\":\"%s\"%s}}"
        .formatted(format, report, more);
  }

  private Task opened(String title, Visibility visibility) {
    return hospital.as(
        "supervisor", () -> desk.open(aTask().titled(title).visible(visibility).draft()));
  }

  private void seesAndNamesAll(String user) {
    String[] all = Permissions.ALL.toArray(String[]::new);
    hospital.runAsSystem(
        () -> {
          roles.create(NewRole.of("Everything", "1").granting(all));
          accounts.grant(hospital.user(user), "Everything");
        });
  }

  private void change(String statement, Object... values) {
    hospital.runAsSystem(
        () -> transaction.executeWithoutResult(status -> jdbc.update(statement, values)));
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
