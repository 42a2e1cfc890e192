package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.api.Caller.Reply;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** Editing tasks and cases: what may be changed, for which version, and the trace it leaves. */
@OrgoTest
class EditingTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;

  private TestOrganization shops;
  private Caller worker;
  private String task;
  private String theCase;

  @BeforeEach
  void open() {
    shops = organizations.found("retail_chain");
    worker = new Caller(http, shops.token("worker"));
    Map<String, String> wanted =
        Map.of("title", "Mend the door", "label", "1001.11.Ops.Maintenance");
    task = "/tasks/" + worker.post("/tasks", wanted).text("task_id");
    theCase = "/cases/" + worker.post("/cases", wanted).text("case_id");
  }

  @Test
  void who_changes_something_says_which_version() {
    for (String item : List.of(task, theCase)) {
      Reply unsaid = worker.patch(item, Map.of("title", "Mend both doors"));
      Reply old = worker.patch(item, Map.of("title", "Mend both doors", "version", 7));
      Reply said = worker.patch(item, Map.of("title", "Mend both doors", "version", 1));
      Reply ofAny =
          worker.send(HttpMethod.PATCH, item, Map.of("title", "Mend it"), Map.of("If-Match", "*"));

      assertThat(unsaid.status()).isEqualTo(428);
      assertThat(unsaid.text("code")).isEqualTo("version_required");
      assertThat(old.status()).isEqualTo(409);
      assertThat(old.body().path("current").path("version").asInt()).isEqualTo(1);
      assertThat(said.body().path("version").asInt()).isEqualTo(2);
      assertThat(ofAny.body().path("version").asInt()).isEqualTo(3);
    }
  }

  @Test
  void one_change_is_one_version_with_one_event_of_each_kind() {
    Reply changed =
        worker.patch(
            task,
            Map.of(
                "title",
                "Mend both doors",
                "priority",
                "CRITICAL",
                "due_at",
                "2030-01-01T00:00:00Z",
                "owner_user_id",
                shops.user("supervisor").toString(),
                "assignee_user_id",
                shops.user("worker").toString(),
                "version",
                1));

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.body().path("version").asInt()).isEqualTo(2);
    assertThat(changed.text("owner_user_id")).isEqualTo(shops.user("supervisor").toString());
    assertThat(kinds(task))
        .containsExactlyInAnyOrder(
            "CREATED",
            "METADATA_UPDATED",
            "PRIORITY_CHANGED",
            "DEADLINE_UPDATED",
            "OWNERSHIP_CHANGED");
  }

  @Test
  void a_change_that_changes_nothing_leaves_no_trace() {
    for (String item : List.of(task, theCase)) {
      Reply same = worker.patch(item, Map.of("title", "Mend the door", "version", 1));
      Reply nothing = worker.patch(item, Map.of("version", 1));

      assertThat(List.of(same.status(), nothing.status())).containsOnly(200);
      assertThat(worker.get(item).body().path("version").asInt()).isEqualTo(1);
      assertThat(kinds(item)).containsExactly("CREATED");
    }
    worker.patch(task, Map.of("owner_role", "facilities", "version", 1));
    assertThat(worker.get(task).body().path("version").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "label", "severity", "visibility", "type", "created_at"})
  void what_cannot_be_changed_is_refused_by_its_name(String field) {
    for (String item : List.of(task, theCase)) {
      Reply refused = worker.patch(item, Map.of("title", "New", field, "x", "version", 1));

      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.refused()).containsExactly(field);
      assertThat(worker.get(item).body().path("version").asInt()).isEqualTo(1);
      assertThat(kinds(item)).containsExactly("CREATED");
    }
  }

  @Test
  void an_owner_is_set_by_whoever_acts_and_gone_with_the_queue() {
    String owner = shops.user("safety").toString();
    Reply owned = worker.patch(task, Map.of("owner_user_id", owner, "version", 1));
    Reply moved = worker.patch(task, Map.of("owner_role", "Ops.Supervisor", "version", 2));

    assertThat(owned.text("owner_user_id")).isEqualTo(owner);
    assertThat(moved.text("owner_role")).isEqualTo("Ops.Supervisor");
    assertThat(moved.body().has("owner_user_id")).isFalse();
  }

  @Test
  void the_participants_of_a_case_are_read_and_set() {
    String safety = shops.user("safety").toString();
    assertThat(worker.get(theCase).body().path("participants").isArray()).isTrue();

    List<Map<String, String>> two =
        List.of(Map.of("user_id", safety), Map.of("role", "hr.caseofficer"));
    Reply both = worker.patch(theCase, Map.of("participants", two, "version", 1));
    Reply again = worker.patch(theCase, Map.of("participants", two, "version", 2));
    JsonNode shown = worker.get(theCase).body().path("participants");
    Reply one =
        worker.patch(
            theCase, Map.of("participants", List.of(Map.of("user_id", safety)), "version", 2));

    assertThat(both.body().path("participants")).hasSize(2).isEqualTo(shown);
    assertThat(shown.findValuesAsText("role")).containsExactly("HR.CaseOfficer");
    assertThat(shown.findValuesAsText("user_id")).containsExactly(safety);
    assertThat(again.body().path("version").asInt()).isEqualTo(2);
    assertThat(one.body().path("participants")).hasSize(1);
    assertThat(kinds(theCase)).containsExactly("CREATED", "METADATA_UPDATED", "METADATA_UPDATED");
  }

  @Test
  void nobody_takes_part_who_does_not_exist() {
    String foreign = organizations.found("retail_chain").user("worker").toString();
    for (Map<String, String> nobody :
        List.of(
            Map.of("user_id", foreign),
            Map.of("role", "Moon.Base"),
            Map.of("role", "Ops.Head", "user_id", foreign),
            Map.<String, String>of())) {
      Reply refused = worker.patch(theCase, Map.of("participants", List.of(nobody), "version", 1));

      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.refused()).containsExactly("participants");
    }
    assertThat(worker.get(theCase).body().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void a_task_opened_in_a_case_is_an_event_of_the_case() {
    Reply opened =
        worker.post(
            "/tasks",
            Map.of(
                "title", "Order a lock",
                "label", "1001.11.Ops.Maintenance",
                "case_id", theCase.substring("/cases/".length())));

    JsonNode added = worker.get(theCase + "/events").body().path("items").path(1);
    assertThat(added.path("kind").asText()).isEqualTo("TASK_ADDED");
    assertThat(added.path("data").path("task_id").asText()).isEqualTo(opened.text("task_id"));
  }

  @Test
  void an_archived_case_is_not_edited() {
    worker.post(theCase + "/actions/archive", Map.of("reason", "The house is sold"));
    Reply late = worker.patch(theCase, Map.of("title", "Late", "version", 2));

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("code")).isEqualTo("case_is_archived");
    assertThat(late.body().path("current").path("status").asText()).isEqualTo("ARCHIVED");
    assertThat(worker.get(theCase).text("title")).isEqualTo("Mend the door");
  }

  @Test
  void a_visibility_weaker_than_the_tables_decide_is_not_taken_and_said() {
    Map<String, String> wanted =
        Map.of("title", "A salary", "label", "1001.11.HR.CaseOfficer", "visibility", "PUBLIC");
    for (String list : List.of("/tasks", "/cases")) {
      Reply opened = worker.post(list, wanted);

      assertThat(opened.status()).isEqualTo(201);
      assertThat(opened.text("visibility")).isEqualTo("RESTRICTED");
      assertThat(opened.body().path("warnings").findValuesAsText("field"))
          .containsExactly("visibility");
      assertThat(opened.body().path("warnings").toString()).contains("PUBLIC", "RESTRICTED");
    }
    assertThat(
            worker
                .post("/tasks", Map.of("title", "A leak", "visibility", "RESTRICTED"))
                .body()
                .has("warnings"))
        .isFalse();
  }

  @Test
  void a_task_has_no_tags_and_says_so() {
    Reply opened = worker.post("/tasks", Map.of("title", "A leak", "tags", List.of("water")));

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.body().path("warnings").findValuesAsText("field")).containsExactly("tags");
  }

  @Test
  void a_participant_who_is_nobody_is_refused_by_its_place() {
    Map<String, Object> change =
        Map.of("participants", Collections.singletonList(null), "version", 1);

    assertThat(worker.patch(theCase, change).refused()).containsExactly("participants[0]");
  }

  private List<String> kinds(String item) {
    return worker.get(item + "/events").body().path("items").findValuesAsText("kind");
  }
}
