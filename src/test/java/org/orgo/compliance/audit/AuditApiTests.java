package org.orgo.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.audit.seal.AuditSealer;
import org.orgo.audit.verification.OutsideVerifier;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The record over REST: found, verified, and taken elsewhere by those who may. */
@OrgoTest
class AuditApiTests {

  @Autowired TestOrganizations organizations;
  @Autowired TaskDesk desk;
  @Autowired AuditLog audit;
  @Autowired AuditSealer sealer;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private Task task;

  @BeforeEach
  void work() {
    hospital = organizations.found("hospital");
    task = hospital.as("worker", () -> desk.open(aTask().titled("Tap").draft()));
  }

  @Test
  void what_was_done_to_an_object_by_somebody_is_found() {
    JsonNode found =
        read(get("?object_kind=task&object_id=%s".formatted(task.taskId()), "compliance"));

    assertThat(found.path("items")).isNotEmpty();
    found
        .path("items")
        .forEach(
            entry -> assertThat(entry.path("object_id").asText()).isEqualTo(task.taskId() + ""));
    assertThat(actions(found)).contains("task.created");
    assertThat(actions(read(get("?actor=" + hospital.user("worker"), "compliance"))))
        .contains("task.created")
        .doesNotContain("audit.read");
    assertThat(actions(read(get("?action=task.created&category=task", "compliance"))))
        .containsOnly("task.created");
    assertThat(actions(read(get("?to=2020-01-01T00:00:00Z", "compliance")))).isEmpty();
    assertThat(actions(read(get("?from=2020-01-01T00:00:00Z", "compliance")))).isNotEmpty();
  }

  @Test
  void pages_follow_each_other_without_a_gap() {
    List<Long> numbers = new ArrayList<>();
    String address = "?limit=1&object_kind=task";
    JsonNode page = read(get(address, "compliance"));
    while (true) {
      page.path("items").forEach(entry -> numbers.add(entry.path("entry_id").asLong()));
      if (page.path("next_cursor").isMissingNode()) {
        break;
      }
      page = read(get(address + "&cursor=" + page.path("next_cursor").asText(), "compliance"));
    }
    JsonNode whole = read(get("?limit=200&object_kind=task", "compliance"));
    List<Long> atOnce = new ArrayList<>();
    whole.path("items").forEach(entry -> atOnce.add(entry.path("entry_id").asLong()));
    assertThat(numbers).isEqualTo(atOnce).doesNotHaveDuplicates();
  }

  @Test
  void who_may_not_read_the_record_is_refused_everything() {
    for (String path : List.of("", "/verify", "/export")) {
      assertThat(get(path, "worker").statusCode()).as(path).isEqualTo(403);
    }
    assertThat(about()).isEmpty();
  }

  @Test
  void reading_verifying_and_taking_away_are_recorded() {
    get("?category=security", "compliance");
    get("/verify", "compliance");
    get("/export", "compliance");

    assertThat(about())
        .extracting(AuditEntry::action)
        .containsExactly("audit.read", "audit.verified", "audit.exported");
    assertThat(about().get(0).fields()).containsExactly("category");
    assertThat(about())
        .extracting(AuditEntry::actorUserId)
        .containsOnly(hospital.user("compliance").value());
  }

  @Test
  void a_verification_says_up_to_when_it_is_whole() {
    hospital.asSystem(sealer::sealNext);

    JsonNode check = read(get("/verify", "compliance"));

    assertThat(check.path("whole").asBoolean()).isTrue();
    assertThat(check.path("sealed_until").asText()).isNotEmpty();
    assertThat(check.path("entries").asLong()).isPositive();
    assertThat(check.has("first_fault")).isFalse();
  }

  @Test
  void what_is_taken_away_is_verified_outside_and_one_letter_less_is_noticed() {
    hospital.asSystem(sealer::sealNext);
    hospital.as("worker", () -> desk.open(aTask().titled("Another").draft()));
    hospital.asSystem(sealer::sealNext);

    HttpResponse<String> export = get("/export", "compliance");

    assertThat(export.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/x-ndjson");
    OutsideVerifier outside = OutsideVerifier.compiled();
    assertThat(outside.verdict(export.body(), List.of(), List.of()))
        .startsWith("Whole: ")
        .contains(" in 2 seals");
    assertThat(
            outside.verdict(
                export.body().replaceFirst("task\\.created", "task.create"), List.of(), List.of()))
        .startsWith("Touched: entry ");
    int lastLine = export.body().stripTrailing().lastIndexOf('\n') + 1;
    assertThat(outside.verdict(export.body().substring(0, lastLine), List.of(), List.of()))
        .startsWith("Touched: entry ");
  }

  private List<AuditEntry> about() {
    return hospital.asSystem(() -> audit.about("audit", hospital.id()));
  }

  private static List<String> actions(JsonNode page) {
    List<String> actions = new ArrayList<>();
    page.path("items").forEach(entry -> actions.add(entry.path("action").asText()));
    return actions;
  }

  private HttpResponse<String> get(String path, String user) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v3/audit" + path))
            .header("Authorization", "Bearer " + hospital.token(user))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private JsonNode read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
