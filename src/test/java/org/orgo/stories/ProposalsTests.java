package org.orgo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a profile leaves the last word to people, people are asked, once, and it is recorded. */
@OrgoTest
class ProposalsTests {

  private static final String LEAK = "{\"subject\":\"The tap leaks\",\"body\":\"Room 12\"}";
  private static final String REPORT =
      "{\"subject\":\"Taps, a year on\",\"label\":\"1001.14.Ops.Maintenance\"}";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  @Test
  void manual_proposes_the_routing_and_a_person_confirms_it_once() {
    TestOrganization friends = organizations.found("friend_group");
    String task = opened(friends, LEAK);
    Visitor worker = Visitor.of(sessions, friends, "worker", port);
    String page = "/tasks/" + task;
    assertThat(read(friends, task).path("routing_proposed").asBoolean()).isTrue();
    assertThat(worker.get(page).body()).contains("Does this belong to Ops.Maintenance?");

    worker.post(page + "/proposals/routing", Map.of("version", "1"));

    assertThat(read(friends, task).path("routing_proposed").asBoolean()).isFalse();
    assertThat(last(friends, task).path("data").path("routing").asText()).isEqualTo("confirmed");
    assertThat(worker.get(page).body())
        .doesNotContain("Does this belong to")
        .contains("confirmed that this belongs to Ops.Maintenance");
    Api.Answer again = api(friends).post("/tasks/" + task + "/proposals/routing", "{}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().path("code").asText()).isEqualTo("nothing_proposed");
  }

  @Test
  void a_wrong_proposal_is_corrected_and_the_correction_is_recorded() {
    TestOrganization friends = organizations.found("friend_group");
    String task = opened(friends, LEAK);

    JsonNode corrected =
        api(friends)
            .post(
                "/tasks/" + task + "/proposals/routing",
                "{\"owner_role\":\"Operations.Safety\",\"version\":1}")
            .json();

    assertThat(corrected.path("owner_role").asText()).isEqualTo("Operations.Safety");
    assertThat(corrected.path("routing_proposed").asBoolean()).isFalse();
    JsonNode event = last(friends, task);
    assertThat(event.path("kind").asText()).isEqualTo("OWNERSHIP_CHANGED");
    assertThat(event.path("data").path("routing").asText()).isEqualTo("corrected");
  }

  @Test
  void an_unknown_queue_is_refused_and_the_question_stays() {
    TestOrganization friends = organizations.found("friend_group");
    String task = opened(friends, LEAK);

    Api.Answer refused =
        api(friends)
            .post("/tasks/" + task + "/proposals/routing", "{\"owner_role\":\"Moon.Base\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(read(friends, task).path("routing_proposed").asBoolean()).isTrue();
  }

  @Test
  void whoever_starts_it_has_confirmed_where_it_is() {
    TestOrganization friends = organizations.found("friend_group");
    String task = opened(friends, LEAK);

    JsonNode started = api(friends).post("/tasks/" + task + "/actions/start", "{}").json();

    assertThat(started.path("routing_proposed").asBoolean()).isFalse();
    assertThat(last(friends, task).path("data").path("routing").asText()).isEqualTo("confirmed");
  }

  @Test
  void who_may_not_work_on_it_is_not_asked() {
    TestOrganization friends = organizations.found("friend_group");
    String task = opened(friends, LEAK);

    Visitor analyst = Visitor.of(sessions, friends, "analyst", port);

    assertThat(analyst.get("/tasks/" + task).body()).doesNotContain("Does this belong to");
    assertThat(
            new Api(port, friends, "analyst")
                .post("/tasks/" + task + "/proposals/routing", "{}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void low_routes_by_itself_and_proposes_the_case_that_a_person_opens() {
    TestOrganization artists = organizations.found("artist_collective");
    String task = opened(artists, REPORT);
    JsonNode proposed = read(artists, task);
    assertThat(proposed.path("routing_proposed").asBoolean()).isFalse();
    assertThat(proposed.path("case_proposed").asBoolean()).isTrue();
    assertThat(proposed.hasNonNull("case_id")).isFalse();
    api(artists).post("/tasks/" + task + "/actions/start", "{}");
    Visitor worker = Visitor.of(sessions, artists, "worker", port);
    assertThat(worker.get("/tasks/" + task).body()).contains("Does this need a case?");

    worker.post("/tasks/" + task + "/proposals/case", Map.of("open", "true"));

    String theCase = read(artists, task).path("case_id").asText();
    JsonNode opened = api(artists).get("/cases/" + theCase).json();
    assertThat(opened.path("title").asText()).isEqualTo("Taps, a year on");
    assertThat(opened.path("status").asText()).isEqualTo("IN_PROGRESS");
    assertThat(api(artists).get("/cases/" + theCase + "/tasks").body()).contains(task);
    assertThat(last(artists, task).path("data").path("case").asText()).isEqualTo("opened");
    assertThat(worker.get("/tasks/" + task).body()).contains("opened a case for this");
    assertThat(worker.get("/cases/" + theCase).statusCode()).isEqualTo(200);
    assertThat(api(artists).post("/tasks/" + task + "/proposals/case", "{}").status())
        .isEqualTo(409);
  }

  @Test
  void a_case_nobody_wants_is_declined_and_not_asked_for_again() {
    TestOrganization artists = organizations.found("artist_collective");
    String task = opened(artists, REPORT);

    JsonNode declined =
        api(artists).post("/tasks/" + task + "/proposals/case", "{\"open\":false}").json();

    assertThat(declined.path("case_proposed").asBoolean()).isFalse();
    assertThat(declined.hasNonNull("case_id")).isFalse();
    assertThat(last(artists, task).path("data").path("case").asText()).isEqualTo("declined");
    assertThat(api(artists).get("/cases").json().path("items")).isEmpty();
  }

  @Test
  void medium_asks_nobody() {
    TestOrganization shops = organizations.found("retail_chain");

    JsonNode task = read(shops, opened(shops, LEAK));

    assertThat(task.path("routing_proposed").asBoolean()).isFalse();
    assertThat(task.path("case_proposed").asBoolean()).isFalse();
  }

  private String opened(TestOrganization organization, String signal) {
    JsonNode receipt = api(organization).post("/signals", signal).json();
    assertThat(receipt.path("outcome").asText()).isEqualTo("TASK_OPENED");
    return receipt.path("task_id").asText();
  }

  private JsonNode read(TestOrganization organization, String task) {
    return api(organization).get("/tasks/" + task).json();
  }

  private JsonNode last(TestOrganization organization, String task) {
    JsonNode events = api(organization).get("/tasks/" + task + "/events").json().path("items");
    return StreamSupport.stream(events.spliterator(), false).reduce((a, b) -> b).orElseThrow();
  }

  private Api api(TestOrganization organization) {
    return new Api(port, organization, "worker");
  }
}
