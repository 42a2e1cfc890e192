package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.api.Caller.Reply;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

/** Users and roles are administered by programs as by hand. */
@OrgoTest
class PeopleOverRestTests {

  private static final String ANN = "ann@nurses.example";

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;

  private TestOrganization shops;
  private Caller admin;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    admin = new Caller(http, shops.token("admin"));
  }

  @Test
  void a_user_is_invited_read_changed_disabled_and_let_in_again() {
    Reply invited =
        admin.post(
            "/users",
            Map.of("email", ANN, "display_name", "Ann", "roles", List.of("Ops.Maintenance")));
    assertThat(invited.status()).isEqualTo(201);
    assertThat(invited.text("status")).isEqualTo("invited");
    assertThat(invited.body().has("password")).isFalse();
    String path = "/users/" + invited.text("user_id");

    assertThat(admin.get(path).text("email")).isEqualTo(ANN);
    Reply changed =
        admin.patch(path, Map.of("display_name", "Ann Moreau", "locale", "fr", "version", 1));
    assertThat(changed.text("display_name")).isEqualTo("Ann Moreau");
    assertThat(changed.body().path("version").asInt()).isEqualTo(2);

    assertThat(admin.post(path + "/invite-again", null).status()).isEqualTo(200);
    assertThat(admin.post(path + "/reset-password", null).text("code"))
        .isEqualTo("wrong_account_status");
    assertThat(admin.post(path + "/disable", Map.of("give_back", true)).text("status"))
        .isEqualTo("disabled");
    assertThat(admin.post(path + "/disable", null).status()).isEqualTo(409);
    assertThat(admin.post(path + "/enable", null).text("status")).isEqualTo("invited");
  }

  @Test
  void a_role_that_is_none_is_refused_at_its_field() {
    List<String> nothing = Collections.singletonList(null);
    String user = "/users/" + shops.user("worker");
    Map<String, Object> roles = Map.of("roles", nothing, "version", 1);
    Map<String, Object> invitation = Map.of("email", ANN, "display_name", "Ann", "roles", nothing);

    for (Reply refused :
        List.of(
            admin.patch(user, roles),
            admin.post("/users", invitation),
            admin.patch("/roles/Triage", Map.of("permissions", nothing, "version", 1)),
            admin.patch("/roles/Triage", Map.of("aliases", nothing, "version", 1)))) {
      assertThat(refused.status()).isEqualTo(422);
    }
  }

  @Test
  void a_change_says_which_version_it_was_made_for_and_learns_what_is_there() {
    String path = "/users/" + shops.user("worker");

    assertThat(admin.patch(path, Map.of("display_name", "W")).status()).isEqualTo(428);
    Reply late = admin.patch(path, Map.of("display_name", "W", "version", 7));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("code")).isEqualTo("user_changed_meanwhile");
    assertThat(late.body().path("current").path("display_name").asText()).isEqualTo("worker");
    assertThat(
            admin
                .send(
                    HttpMethod.PATCH,
                    path,
                    Map.of("display_name", "W"),
                    Map.of("If-Match", "\"1\""))
                .status())
        .isEqualTo(200);
  }

  @Test
  void the_last_administrator_stays() {
    String path = "/users/" + shops.user("admin");

    Reply disabled = admin.post(path + "/disable", null);
    Reply stripped = admin.patch(path, Map.of("roles", List.of("Triage"), "version", 1));

    assertThat(List.of(disabled.status(), stripped.status())).containsOnly(409);
    assertThat(List.of(disabled.text("code"), stripped.text("code")))
        .containsOnly("last_administrator");
  }

  @Test
  void users_are_searched_a_page_at_a_time() {
    Reply first = admin.get("/users?limit=1&status=active&q=" + shops.slug());
    assertThat(first.body().path("items")).hasSize(1);
    assertThat(admin.get("/users?limit=1&cursor=" + first.text("next_cursor")).status())
        .isEqualTo(200);
    assertThat(admin.get("/users?role=Ops.Maintenance").body().path("items")).hasSize(1);
    assertThat(admin.get("/users?status=asleep").refused()).containsExactly("status");
  }

  @Test
  void a_role_is_created_changed_and_removed() {
    Reply created =
        admin.post(
            "/roles",
            Map.of(
                "code",
                "Shop.Floor",
                "parent_code",
                "Customer.Head",
                "permissions",
                List.of("task.work")));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("vertical_base")).isEqualTo("1001");

    Reply renamed = admin.patch("/roles/Shop.Floor", Map.of("code", "Shop.Till", "version", 1));
    assertThat(renamed.text("code")).isEqualTo("Shop.Till");
    assertThat(renamed.body().path("aliases").path(0).asText()).isEqualTo("Shop.Floor");
    assertThat(admin.get("/roles/Shop.Till").text("parent_code")).isEqualTo("Customer.Head");
    assertThat(admin.get("/roles/Shop.Floor").status()).isEqualTo(404);

    assertThat(admin.send(HttpMethod.DELETE, "/roles/Shop.Till", null, Map.of()).status())
        .isEqualTo(204);
    Reply kept = admin.send(HttpMethod.DELETE, "/roles/Education.Support", null, Map.of());
    assertThat(kept.status()).isEqualTo(409);
    assertThat(kept.text("code")).isEqualTo("role_in_use");
  }

  @Test
  void what_a_role_cannot_be_is_refused_at_its_field() {
    refuses("parent_code", "role_line_cycle", Map.of("parent_code", "Ops.Maintenance"));
    refuses("vertical_base", "invalid_request", Map.of("vertical_base", "10"));
    refuses("permissions", "unknown_permission", Map.of("permissions", List.of("task.eat")));
    refuses("aliases", "role_name_taken", Map.of("aliases", List.of("Safety")));
    refuses("parent_code", "unknown_role", Map.of("parent_code", "Moon.Base"));
  }

  @Test
  void everybody_reads_roles_and_only_administrators_read_users_or_change_either() {
    Caller worker = new Caller(http, shops.token("worker"));

    assertThat(worker.get("/roles/Ops.Maintenance").status()).isEqualTo(200);
    assertThat(worker.get("/users/" + shops.user("worker")).status()).isEqualTo(403);
    assertThat(worker.post("/users", Map.of("email", ANN, "display_name", "Ann")).status())
        .isEqualTo(403);
    assertThat(worker.post("/roles", Map.of("code", "Shop.Floor")).status()).isEqualTo(403);
    assertThat(worker.patch("/roles/Triage", Map.of("staff", false, "version", 1)).status())
        .isEqualTo(403);
    assertThat(admin.get("/users/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  private void refuses(String field, String code, Map<String, Object> change) {
    Map<String, Object> body = new HashMap<>(change);
    body.put("version", 1);
    Reply refused = admin.patch("/roles/Ops.Head", body);
    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
    assertThat(refused.text("code")).isEqualTo(code);
    assertThat(refused.refused()).containsExactly(field);
  }
}
