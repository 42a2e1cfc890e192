package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.cases.CaseFixtures.aCase;
import static org.orgo.tasks.TaskFixtures.aTask;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.api.Caller.Reply;
import org.orgo.cases.CaseDesk;
import org.orgo.people.persons.PersonId;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** Persons are administered, merged and opened by programs as by hand. */
@OrgoTest
class PersonsOverRestTests {

  private static final String WHY = "The court asks, file 12 O 44";

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;
  @Autowired TaskDesk tasks;
  @Autowired CaseDesk cases;

  private TestOrganization shops;
  private Caller admin;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    admin = new Caller(http, shops.token("admin"));
  }

  @Test
  void a_person_is_created_read_changed_and_found() {
    Reply created = person("Lea", "Lea@One.example");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("email")).isEqualTo("lea@one.example");
    String path = "/persons/" + created.text("person_id");

    assertThat(admin.patch(path, Map.of("display_name", "L")).status()).isEqualTo(428);
    Reply changed =
        admin.patch(
            path,
            Map.of(
                "display_name",
                "Lea F",
                "confidentiality",
                "sensitive",
                "email",
                "",
                "version",
                1));
    assertThat(changed.text("display_name")).isEqualTo("Lea F");
    assertThat(changed.body().has("email")).isFalse();
    Reply late = admin.patch(path, Map.of("display_name", "L", "version", 1));
    assertThat(late.text("code")).isEqualTo("person_changed_meanwhile");
    assertThat(admin.get("/persons?q=lea%20f").body().path("items")).hasSize(1);
    person("Tom", null);
    Reply first = admin.get("/persons?limit=1");
    assertThat(first.body().path("items").path(0).path("display_name").asText()).isEqualTo("Tom");
    assertThat(
            admin
                .get("/persons?limit=1&cursor=" + first.text("next_cursor"))
                .body()
                .path("items")
                .path(0)
                .path("display_name")
                .asText())
        .isEqualTo("Lea F");
  }

  @Test
  void what_a_person_cannot_be_is_refused_at_its_field() {
    person("Lea", "lea@one.example");

    assertThat(person("Other", "lea@one.example").refused()).containsExactly("email");
    assertThat(person("Other", "nobody").refused()).containsExactly("email");
    assertThat(person(" ", "a@b.example").refused()).containsExactly("display_name");
    assertThat(
            admin
                .post("/persons", Map.of("display_name", "A", "confidentiality", "secret"))
                .refused())
        .containsExactly("confidentiality");
    Caller worker = new Caller(http, shops.token("worker"));
    assertThat(worker.get("/persons").status()).isEqualTo(403);
    assertThat(worker.post("/persons", Map.of("display_name", "A")).status()).isEqualTo(403);
  }

  @Test
  void a_person_is_linked_to_one_account_and_unlinked() {
    String lea = "/persons/" + person("Lea", null).text("person_id");
    String tom = "/persons/" + person("Tom", null).text("person_id");
    Map<String, Object> worker = Map.of("user_id", shops.user("worker").value());

    assertThat(put(lea + "/user", worker).text("user_id"))
        .isEqualTo(shops.user("worker").toString());
    assertThat(put(tom + "/user", worker).text("code")).isEqualTo("account_is_linked");
    assertThat(put(tom + "/user", Map.of("user_id", UUID.randomUUID())).text("code"))
        .isEqualTo("unknown_user");
    assertThat(admin.send(HttpMethod.DELETE, lea + "/user", null, Map.of()).body().has("user_id"))
        .isFalse();
    assertThat(put(tom + "/user", worker).status()).isEqualTo(200);
  }

  @Test
  void numbers_count_what_the_administrator_sees_and_nothing_anonymised() {
    PersonId lea = PersonId.of(person("Lea", null).text("person_id"));
    shops.runAsSystem(
        () -> {
          tasks.open(aTask().askedForBy(lea).draft());
          tasks.open(aTask().visible(Visibility.ANONYMISED).askedForBy(lea).draft());
          tasks.open(aTask().visible(Visibility.RESTRICTED).askedForBy(lea).draft());
          cases.open(aCase().reportedBy(lea).draft());
        });

    Reply read = admin.get("/persons/" + lea);

    assertThat(read.body().path("tasks").asInt()).isEqualTo(1);
    assertThat(read.body().path("cases").asInt()).isEqualTo(1);
  }

  @Test
  void two_persons_are_merged_after_a_preview_and_parted() {
    String lea = person("Lea", "lea@one.example").text("person_id");
    String other = person("L. F", "lf@two.example").text("person_id");
    shops.runAsSystem(() -> tasks.open(aTask().askedForBy(PersonId.of(other)).draft()));
    Map<String, String> body = Map.of("merged_person_id", other);

    Reply preview = admin.post("/persons/" + lea + "/merges/preview", body);
    assertThat(preview.body().path("tables").findValuesAsText("table"))
        .containsExactly("task_participants", "tasks");
    Reply merged = admin.post("/persons/" + lea + "/merges", body);
    assertThat(merged.status()).isEqualTo(201);
    assertThat(admin.get("/persons/" + other).text("merged_into_id")).isEqualTo(lea);
    assertThat(admin.get("/persons?q=lf@two").body().path("items").findValuesAsText("person_id"))
        .containsExactly(lea);
    assertThat(
            admin
                .patch("/persons/" + other, Map.of("display_name", "X", "version", 1))
                .text("code"))
        .isEqualTo("person_is_merged");
    assertThat(admin.get("/persons/" + lea + "/merges").body().path("items")).hasSize(1);

    String undo = "/person-merges/" + merged.text("merge_id") + "/undo";
    assertThat(admin.post(undo, null).body().has("undone_at")).isTrue();
    assertThat(admin.post(undo, null).text("code")).isEqualTo("merge_is_undone");
    assertThat(admin.get("/persons/" + other).body().has("merged_into_id")).isFalse();
  }

  @Test
  void a_person_of_anonymised_work_is_opened_by_who_may() {
    String lea = person("Lea", "lea@one.example").text("person_id");
    TaskId task =
        shops.asSystem(
            () ->
                tasks
                    .open(
                        aTask().visible(Visibility.ANONYMISED).askedForBy(PersonId.of(lea)).draft())
                    .taskId());
    Caller worker = new Caller(http, shops.token("worker"));
    Caller compliance = new Caller(http, shops.token("compliance"));
    String called = worker.get("/tasks/" + task).text("requester_person_id");
    Map<String, String> body = Map.of("pseudonym_id", called, "reason", WHY);
    String path = "/tasks/" + task + "/reidentifications";

    assertThat(worker.post(path, body).text("code")).isEqualTo("not_allowed");
    Reply asked = compliance.post(path, body);
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.text("status")).isEqualTo("OPEN");
    String request = "/reidentifications/" + asked.text("reidentification_id");
    assertThat(compliance.get(request).body().toString()).doesNotContain(lea);
    assertThat(compliance.get(request + "/person").text("person_id")).isEqualTo(lea);
    assertThat(compliance.post(request + "/approve", Map.of("reason", WHY)).text("code"))
        .isEqualTo("own_reidentification");
    assertThat(compliance.post(request + "/deny", Map.of("reason", WHY)).status()).isEqualTo(403);
    assertThat(compliance.get("/reidentifications").body().path("items")).hasSize(1);
  }

  private Reply person(String name, String email) {
    return admin.post(
        "/persons",
        email == null
            ? Map.of("display_name", name)
            : Map.of("display_name", name, "email", email));
  }

  private Reply put(String path, Object body) {
    return admin.send(HttpMethod.PUT, path, body, Map.of());
  }
}
