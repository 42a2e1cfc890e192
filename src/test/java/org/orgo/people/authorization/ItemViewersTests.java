package org.orgo.people.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskDesk;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** "Who can see this?" names everybody who can, each with the reason, and nobody else. */
@OrgoTest
class ItemViewersTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TestRestTemplate http;
  @Autowired TaskDesk desk;
  @Autowired Persons persons;
  @Autowired ObjectMapper json;
  @LocalServerPort int port;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
  }

  @Test
  void everybody_who_sees_restricted_work_is_named_with_the_reason() {
    Task task = opened(Visibility.RESTRICTED, "hr");
    northside.asSystem(() -> desk.assign(task.taskId(), null, northside.user("safety"), null));

    JsonNode viewers = viewers(task, "", "worker");

    assertThat(names(viewers)).containsExactlyInAnyOrder("worker", "hr", "safety");
    assertThat(reason(viewers, "worker")).isEqualTo("OWNER_ROLE Ops.Maintenance");
    assertThat(reason(viewers, "hr")).isEqualTo("RIGHT task.view_restricted:hr");
    assertThat(reason(viewers, "safety")).isEqualTo("ASSIGNEE null");
  }

  @Test
  void a_page_of_them_goes_on_where_the_last_one_ended() {
    Task task = opened(Visibility.PUBLIC, "maintenance");
    List<String> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = viewers(task, "?limit=4" + cursor, "hr");
      all.addAll(names(page));
      String next = page.path("next_cursor").asText(null);
      cursor = next == null ? null : "&cursor=" + next;
    } while (cursor != null);

    assertThat(all).hasSize(northside.users().size()).doesNotHaveDuplicates();
  }

  @Test
  void who_may_not_see_it_may_not_ask_either() {
    Task task = opened(Visibility.RESTRICTED, "maintenance");

    assertThat(answer(task, "", "hr").getStatusCode().value()).isEqualTo(404);
    assertThat(page(task, "hr")).doesNotContain("worker");
  }

  @Test
  void anonymised_work_does_not_name_whom_it_may_be_about() {
    PersonId lea =
        northside.asSystem(() -> persons.findOrCreate("lea@lea.example", "Lea").personId());
    northside.runAsSystem(() -> persons.link(lea, northside.user("analyst")));
    Task task =
        northside.as(
            "analyst",
            () -> desk.open(aTask().visible(Visibility.ANONYMISED).askedForBy(lea).draft()));

    assertThat(names(viewers(task, "", "worker"))).containsExactly("worker");
    assertThat(page(task, "worker")).contains("does not say whom it is about");
    assertThat(page(task, "worker")).doesNotContain("analyst");
  }

  private Task opened(Visibility visibility, String type) {
    return northside.asSystem(() -> desk.open(aTask().visible(visibility).ofType(type).draft()));
  }

  private String page(Task task, String user) {
    return Visitor.of(sessions, northside, user, port)
        .get("/tasks/%s/viewers".formatted(task.taskId()))
        .body();
  }

  private JsonNode viewers(Task task, String query, String user) {
    try {
      return json.readTree(answer(task, query, user).getBody());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private ResponseEntity<String> answer(Task task, String query, String user) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(northside.token(user));
    return http.exchange(
        "/api/v3/tasks/%s/viewers%s".formatted(task.taskId(), query),
        HttpMethod.GET,
        new HttpEntity<>(headers),
        String.class);
  }

  private static List<String> names(JsonNode viewers) {
    return viewers.path("items").findValuesAsText("display_name");
  }

  private static String reason(JsonNode viewers, String name) {
    for (JsonNode viewer : viewers.path("items")) {
      if (viewer.path("display_name").asText().equals(name)) {
        JsonNode reason = viewer.path("reasons").path(0);
        return reason.path("kind").asText() + " " + reason.path("detail").asText("null");
      }
    }
    return "not named";
  }
}
