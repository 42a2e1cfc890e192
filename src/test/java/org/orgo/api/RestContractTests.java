package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The REST contract, over HTTP, as a client meets it. */
@OrgoTest
class RestContractTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;

  TestOrganization shops;
  String token;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    token = shops.token("worker");
  }

  @Test
  void a_signal_answers_with_what_became_of_it() {
    ResponseEntity<JsonNode> answer = post("/signals", leak(), Map.of());

    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    assertThat(answer.getBody().path("task_id").asText()).isNotEmpty();
    JsonNode task = get("/tasks/" + answer.getBody().path("task_id").asText()).getBody();
    assertThat(task.path("owner_role").asText()).isEqualTo("Ops.Maintenance");
    assertThat(task.path("reactivity_time").asText()).startsWith("P");
    assertThat(task.path("status").asText()).isEqualTo("PENDING");
  }

  @Test
  void the_same_idempotency_key_does_the_work_once_and_gives_the_same_answer() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

    JsonNode first = post("/signals", leak(), key).getBody();
    ResponseEntity<JsonNode> second = post("/signals", leak(), key);

    assertThat(second.getStatusCode().value()).isEqualTo(201);
    assertThat(second.getBody()).isEqualTo(first);
    assertThat(get("/tasks").getBody().path("items")).hasSize(1);
  }

  @Test
  void an_idempotency_key_used_for_another_request_is_refused() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    post("/signals", leak(), key);

    ResponseEntity<JsonNode> other =
        post("/signals", Map.of("subject", "Something else", "body", "entirely"), key);

    assertThat(other.getStatusCode().value()).isEqualTo(422);
    assertThat(other.getBody().path("code").asText()).isEqualTo("idempotency_key_misused");
  }

  @Test
  void a_refused_request_leaves_its_idempotency_key_free() {
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

    assertThat(post("/signals", Map.of("subject", " "), key).getStatusCode().value())
        .isEqualTo(422);
    assertThat(post("/signals", leak(), key).getStatusCode().value()).isEqualTo(201);
  }

  @Test
  void an_external_id_is_taken_once() {
    Map<String, Object> signal =
        Map.of("subject", "The tap leaks", "body", "in room 12", "external_id", "sensor-7-42");

    JsonNode first = post("/signals", signal, Map.of()).getBody();
    JsonNode second = post("/signals", signal, Map.of()).getBody();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void an_unknown_value_names_the_field_and_what_is_allowed() {
    JsonNode problem =
        post("/signals", Map.of("subject", "x", "channel", "PIGEON"), Map.of()).getBody();

    assertThat(problem.path("status").asInt()).isEqualTo(422);
    assertThat(problem.path("errors").get(0).path("field").asText()).isEqualTo("channel");
    assertThat(problem.path("errors").get(0).path("allowed").toString()).contains("EMAIL", "API");
  }

  @Test
  void any_letter_case_is_accepted() {
    Map<String, Object> wanted =
        Map.of("title", "Paint the door", "label", "1001.11.Ops.Maintenance", "severity", "minor");

    ResponseEntity<JsonNode> opened = post("/tasks", wanted, Map.of());

    assertThat(opened.getStatusCode().value()).isEqualTo(201);
    assertThat(opened.getBody().path("severity").asText()).isEqualTo("MINOR");
    assertThat(get("/tasks?severity=minor").getBody().path("items")).hasSize(1);
    assertThat(get("/tasks?severity=MAJOR").getBody().path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/tasks?status=&status=",
        "/tasks?severity=&case_id=&limit=&overdue=",
        "/cases?status=&status=",
        "/notifications?unread="
      })
  void a_filter_without_a_value_is_as_if_it_were_not_given(String list) {
    assertThat(get(list).getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void a_severity_named_by_hand_is_as_urgent_as_one_the_tables_find() {
    JsonNode opened =
        post("/tasks", Map.of("title", "Paint the door", "severity", "critical"), Map.of())
            .getBody();

    assertThat(opened.path("priority").asText()).isEqualTo("CRITICAL");
    assertThat(opened.path("status").asText()).isEqualTo("ESCALATED");
    assertThat(opened.path("reactivity_time").asText()).isEqualTo("PT12H");
    String why = get("/tasks/" + opened.path("task_id").asText() + "/why").getBody().toString();
    assertThat(why)
        .contains("\"severity\":\"CRITICAL\"")
        .contains("The severity CRITICAL was named by hand.");
  }

  @Test
  void who_changes_an_old_version_gets_a_conflict_with_the_current_state() {
    String id = post("/signals", leak(), Map.of()).getBody().path("task_id").asText();
    post("/tasks/" + id + "/actions/start", Map.of(), Map.of());

    ResponseEntity<JsonNode> late =
        exchange(
            HttpMethod.PATCH, "/tasks/" + id, Map.of("title", "New"), Map.of("If-Match", "\"1\""));

    assertThat(late.getStatusCode().value()).isEqualTo(409);
    assertThat(late.getBody().path("current").path("status").asText()).isEqualTo("IN_PROGRESS");
  }

  @Test
  void a_title_and_a_remark_have_some_words_and_not_too_many() {
    String task = "/tasks/" + post("/signals", leak(), Map.of()).getBody().path("task_id").asText();
    String label = "1001.11.Ops.Maintenance";
    for (String title : new String[] {"", " ", "a".repeat(501)}) {
      assertThat(
              Stream.of(
                  post("/tasks", Map.of("title", title, "label", label), Map.of()),
                  post("/cases", Map.of("title", title, "label", label), Map.of()),
                  exchange(
                      HttpMethod.PATCH, task, Map.of("title", title), Map.of("If-Match", "1"))))
          .allMatch(answer -> answer.getStatusCode().value() == 422)
          .extracting(answer -> answer.getBody().path("errors").path(0).path("field").asText())
          .containsOnly("title");
    }
    JsonNode silence = post(task + "/comments", Map.of("body", " "), Map.of()).getBody();
    assertThat(silence.path("errors").findValuesAsText("field")).containsExactly("body");
  }

  @Test
  void pages_follow_each_other_without_gaps() {
    for (int i = 0; i < 5; i++) {
      post("/signals", leak(), Map.of());
    }

    JsonNode first = get("/tasks?limit=3").getBody();
    JsonNode second = get("/tasks?limit=3&cursor=" + first.path("next_cursor").asText()).getBody();

    assertThat(first.path("items")).hasSize(3);
    assertThat(second.path("items")).hasSize(2);
    assertThat(second.has("next_cursor")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/tasks, limit, 0",
    "/tasks, limit, 201",
    "/tasks, limit, many",
    "/tasks, cursor, junk",
    "/tasks, case_id, junk",
    "/tasks, status, LATE",
    "/tasks, assignee, somebody",
    "/cases, limit, 201",
    "/cases, cursor, junk",
    "/cases, status, LATE",
    "/notifications, limit, 0",
    "/notifications, cursor, junk",
    "/users, limit, 201",
    "/users, cursor, !",
  })
  void what_a_list_cannot_be_asked_is_refused_by_its_name(
      String list, String parameter, String value) {
    token = shops.token("admin");
    JsonNode problem = get(list + "?" + parameter + "=" + value).getBody();

    assertThat(problem.path("status").asInt()).isEqualTo(422);
    assertThat(problem.path("code").asText()).isEqualTo("invalid_request");
    assertThat(problem.path("errors").findValuesAsText("field")).containsExactly(parameter);
    assertThat(problem.toString()).doesNotContain("java.", "org.orgo", "Failed");
  }

  @Test
  void a_value_that_cannot_be_stored_is_refused_wherever_it_stands() {
    String task = "/tasks/" + post("/signals", leak(), Map.of()).getBody().path("task_id").asText();
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    String label = "1001.11.Ops.Maintenance";

    assertThat(
            Stream.of(
                get("/tasks?q={nul}", "\u0000"),
                post("/tasks", Map.of("title", "a\u0000", "label", label), key),
                post(task + "/comments", Map.of("body", "a\u0000"), key),
                exchange(
                    HttpMethod.PATCH,
                    task,
                    Map.of("due_at", "+300000-01-01T00:00:00Z"),
                    Map.of("If-Match", "1")),
                exchange(
                    HttpMethod.PATCH, task, Map.of("title", "a\u0000"), Map.of("If-Match", "1")),
                exchange(
                    HttpMethod.PATCH,
                    task,
                    Map.of("metadata", Map.of("a", "\u0000")),
                    Map.of("If-Match", "1"))))
        .extracting(answer -> answer.getBody().path("code").asText())
        .containsOnly("value_not_storable");
    assertThat(get(task).getBody().path("version").asInt()).isEqualTo(1);
    token = shops.token("admin");
    assertThat(get("/users?cursor=AAAA").getBody().path("code").asText())
        .isEqualTo("value_not_storable");
  }

  @Test
  void a_task_of_another_organization_does_not_exist() {
    String id = post("/signals", leak(), Map.of()).getBody().path("task_id").asText();
    token = organizations.found("retail_chain").token("worker");

    assertThat(get("/tasks/" + id).getStatusCode().value()).isEqualTo(404);
    assertThat(post("/tasks/" + id + "/actions/start", Map.of(), Map.of()).getStatusCode().value())
        .isEqualTo(404);
  }

  @Test
  void a_form_that_is_missing_names_its_fields_and_a_filled_one_completes() {
    String id = post("/signals", leak(), Map.of()).getBody().path("task_id").asText();
    post("/tasks/" + id + "/actions/start", Map.of(), Map.of());

    JsonNode refused = post("/tasks/" + id + "/actions/complete", Map.of(), Map.of()).getBody();
    assertThat(refused.path("status").asInt()).isEqualTo(422);
    assertThat(refused.path("errors").findValuesAsText("field")).contains("form.what_was_done");

    Map<String, Object> form = Map.of("what_was_done", "New seal", "asset", "Tap 12", "cost", 12.5);
    JsonNode done =
        post("/tasks/" + id + "/actions/complete", Map.of("form", form), Map.of()).getBody();
    assertThat(done.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(done.path("closed_at").asText()).isNotEmpty();
  }

  @Test
  void a_case_moves_to_in_progress_when_its_first_task_starts() {
    JsonNode receipt =
        post("/signals", Map.of("subject", "Wet floor in the lobby", "body", "slippery"), Map.of())
            .getBody();
    token = shops.token("safety");
    String caseId = receipt.path("case_id").asText();
    assertThat(get("/cases/" + caseId).getBody().path("status").asText()).isEqualTo("OPEN");

    post("/tasks/" + receipt.path("task_id").asText() + "/actions/start", Map.of(), Map.of());

    assertThat(get("/cases/" + caseId).getBody().path("status").asText()).isEqualTo("IN_PROGRESS");
    JsonNode archived =
        post("/cases/" + caseId + "/actions/archive", Map.of("comment", "Dried"), Map.of())
            .getBody();
    assertThat(archived.path("status").asText()).isEqualTo("ARCHIVED");
    assertThat(
            get("/cases/" + caseId + "/tasks")
                .getBody()
                .path("items")
                .get(0)
                .path("status")
                .asText())
        .isEqualTo("CANCELLED");
    JsonNode late =
        post(
                "/tasks",
                Map.of("title", "Dry it", "label", "1001.11.Operations.Safety", "case_id", caseId),
                Map.of())
            .getBody();
    assertThat(late.path("errors").findValuesAsText("field")).containsExactly("case_id");
  }

  @Test
  void a_case_of_hr_is_restricted_even_where_its_label_names_no_role() {
    JsonNode opened =
        post("/cases", Map.of("title", "A salary", "label", "1001.14", "type", "hr"), Map.of())
            .getBody();

    assertThat(opened.path("visibility").asText()).isEqualTo("RESTRICTED");
    assertThat(opened.path("owner_role").asText()).isEqualTo("Triage");
  }

  @Test
  void who_has_to_answer_for_an_escalated_task_reads_its_case() {
    shops = organizations.found("hospital");
    token = shops.token("safety");
    JsonNode receipt =
        post("/signals", Map.of("subject", "Wet floor in the lobby", "body", "slippery"), Map.of())
            .getBody();
    String theCase = "/cases/" + receipt.path("case_id").asText();
    String task = "/tasks/" + receipt.path("task_id").asText();
    token = shops.token("ceo");
    assertThat(get(task).getStatusCode().value()).isEqualTo(404);

    token = shops.token("safety");
    post(task + "/actions/start", Map.of(), Map.of());
    post(task + "/actions/escalate", Map.of(), Map.of());
    token = shops.token("head");

    assertThat(get(task).getBody().path("owner_role").asText()).isEqualTo("Ops.Head");
    assertThat(get(theCase).getStatusCode().value()).isEqualTo(200);
  }

  private static Map<String, Object> leak() {
    return Map.of("subject", "The tap in room 12 leaks", "body", "Please repair the pipe");
  }

  private ResponseEntity<JsonNode> get(String path, Object... values) {
    return exchange(HttpMethod.GET, path, null, Map.of(), values);
  }

  private ResponseEntity<JsonNode> post(
      String path, Map<String, ?> body, Map<String, String> headers) {
    return exchange(HttpMethod.POST, path, body, headers);
  }

  private ResponseEntity<JsonNode> exchange(
      HttpMethod method, String path, Object body, Map<String, String> more, Object... values) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(token);
    headers.setContentType(MediaType.APPLICATION_JSON);
    more.forEach(headers::add);
    return http.exchange(
        "/api/v3" + path, method, new HttpEntity<>(body, headers), JsonNode.class, values);
  }
}
