package org.orgo.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.cases.ProposedCases;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.proposals.Proposals;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.CommentVisibility;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who work on ANONYMISED work learn everything about it but whom it is about. */
@OrgoTest
class AnonymisedWorkTests {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired ProposedCases cases;
  @Autowired Persons persons;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  private TestOrganization hospital;
  private PersonId lea;
  private Task task;
  private String theCase;

  /** Lea has an account, opens it herself, writes by page and by mail. */
  @BeforeEach
  void open() {
    hospital = organizations.found("hospital");
    lea =
        hospital.asSystem(
            () -> persons.findOrCreate("lea@leascanary.example", "Lea Canary").personId());
    hospital.runAsSystem(() -> persons.link(lea, hospital.user("analyst")));
    hospital.runAsSystem(
        () ->
            transaction.executeWithoutResult(
                status ->
                    jdbc.update(
                        "update user_accounts set display_name = 'Lea Canary' where user_id = ?",
                        hospital.user("analyst").value())));
    task = openedByLea();
    hospital.as(
        "analyst",
        () -> desk.comment(task.taskId(), "It was on Monday", CommentVisibility.ORG_WIDE));
    hospital.runAsSystem(() -> desk.reply(task.taskId(), lea, null, "And on Tuesday"));
    theCase = hospital.as("worker", () -> cases.open(task.taskId(), null)).caseId().toString();
  }

  @Test
  void nothing_a_worker_reads_tells_who_it_is() {
    Map<String, String> read = everythingReadBy("worker");

    read.forEach(
        (where, answer) ->
            assertThat(answer)
                .as(where)
                .doesNotContain(lea.toString())
                .doesNotContain(hospital.user("analyst").toString())
                .doesNotContain("Lea Canary")
                .doesNotContain("leascanary"));
    assertThat(read.get("GET /tasks/" + task.taskId())).contains("It was on Monday", "Tuesday");
  }

  @Test
  void the_same_person_has_the_same_pseudonym_within_a_case_and_another_in_the_next() {
    JsonNode shown = json(api("GET", "/tasks/" + task.taskId(), null, "worker"));
    JsonNode whole = json(api("GET", "/cases/" + theCase, null, "worker"));
    JsonNode other = json(api("GET", "/tasks/" + openedByLea().taskId(), null, "worker"));
    JsonNode remarks =
        json(api("GET", "/tasks/" + task.taskId() + "/comments", null, "worker")).path("items");

    String pseudonym = shown.path("requester_person_id").asText();
    assertThat(UUID.fromString(pseudonym)).isNotEqualTo(lea.value());
    assertThat(whole.path("participants").findValuesAsText("person_id")).containsOnly(pseudonym);
    assertThat(other.path("requester_person_id").asText()).isNotEmpty().isNotEqualTo(pseudonym);
    assertThat(remarks).hasSize(2);
    remarks.forEach(
        remark -> assertThat(remark.path("author_person_id").asText()).isEqualTo(pseudonym));
  }

  @Test
  void the_person_still_reads_and_hears_of_it() {
    assertThat(api("GET", "/tasks/" + task.taskId(), null, "analyst")).contains("\"version\"");
    assertThat(api("GET", "/cases/" + theCase, null, "analyst")).contains("\"version\"");
  }

  @Test
  void other_work_names_who_asked_for_it() {
    Task restricted =
        hospital.asSystem(
            () -> desk.open(aTask().visible(Visibility.RESTRICTED).askedForBy(lea).draft()));

    assertThat(api("GET", "/tasks/" + restricted.taskId(), null, "worker"))
        .contains(lea.toString());
  }

  private Task openedByLea() {
    ObjectNode why = JsonNodeFactory.instance.objectNode();
    ObjectNode asked = why.putArray("decisions").addObject().put("table", "signal-classification");
    asked.putObject("inputs").put("sender_domain", "leascanary.example").put("channel", "EMAIL");
    return hospital.as(
        "analyst",
        () ->
            desk.open(
                aTask()
                    .visible(Visibility.ANONYMISED)
                    .askedForBy(lea)
                    .becauseOf(why)
                    .proposing(new Proposals(false, true))
                    .draft()));
  }

  private Map<String, String> everythingReadBy(String user) {
    String one = "/tasks/" + task.taskId();
    Map<String, String> read = new LinkedHashMap<>();
    List.of(
            "/tasks",
            "/cases",
            "/notifications",
            one,
            one + "/events",
            one + "/comments",
            one + "/why",
            one + "/actions",
            "/cases/" + theCase,
            "/cases/" + theCase + "/events",
            "/cases/" + theCase + "/tasks")
        .forEach(path -> read.put("GET /api/v3" + path, api("GET", path, null, user)));
    read.put("409", api("POST", one + "/actions/complete", "{}", user));
    read.put("409 of a version", api("PATCH", one, "{\"title\":\"t\",\"version\":99}", user));
    int version = json(read.get("GET /api/v3" + one)).path("version").asInt();
    read.put(
        "PATCH",
        api("PATCH", one, "{\"title\":\"The tap\",\"version\":%d}".formatted(version), user));
    read.put("start", api("POST", one + "/actions/start", "{}", user));
    Visitor visitor = Visitor.of(sessions, hospital, user, port);
    List.of("/", one, "/cases", "/cases/" + theCase, "/notifications")
        .forEach(page -> read.put("GET " + page, visitor.get(page).body()));
    assertThat(read.get("409")).contains("action_not_offered");
    assertThat(read.get("GET /api/v3" + one + "/why")).contains("signal-classification");
    assertThat(read.get("GET /api/v3/cases/" + theCase)).contains(theCase);
    return read;
  }

  private String api(String method, String path, String body, String user) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v3" + path))
                  .header("Authorization", "Bearer " + hospital.token(user))
                  .header("Content-Type", "application/json")
                  .method(
                      method,
                      body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException(body, wrong);
    }
  }
}
