package org.orgo.people.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.people.CurrentActor;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.authorization.Permissions;
import org.orgo.people.tokens.ApiTokens;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the directories of others send, in the order in which they send it. */
@OrgoTest
class ScimTests {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired ApiTokens tokens;
  @Autowired UserAccounts users;
  @LocalServerPort int port;

  private TestOrganization northside;
  private String token;
  private String email;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
    token = token(northside, Set.of(Permissions.USER_PROVISION));
    email = "ann-" + UUID.randomUUID() + "@" + northside.slug() + ".example";
  }

  private String token(TestOrganization organization, Set<String> scopes) {
    return organization.as(
        "admin",
        () -> tokens.issue(CurrentActor.get(), "Directory", scopes, Duration.ofDays(1)).text());
  }

  @Test
  void entra_looks_for_somebody_makes_changes_disables_and_enables_the_account() {
    Answer absent = ask("GET", "/Users?filter=" + encoded("userName eq \"" + email + "\""), null);
    assertThat(absent.status()).isEqualTo(200);
    assertThat(absent.body().path("totalResults").asInt()).isZero();
    assertThat(absent.body().path("Resources")).isEmpty();

    Answer made = ask("POST", "/Users", entra(email, "4711"));
    assertThat(made.status()).as("%s", made).isEqualTo(201);
    String id = made.body().path("id").asText();
    assertThat(made.body().path("userName").asText()).isEqualTo(email);
    assertThat(made.body().path("displayName").asText()).isEqualTo("Ann Moreau");
    assertThat(made.body().path("externalId").asText()).isEqualTo("4711");
    assertThat(made.body().path("active").asBoolean()).isTrue();
    assertThat(made.type()).startsWith("application/scim+json");

    Answer found = ask("GET", "/Users?filter=" + encoded("externalId eq \"4711\""), null);
    assertThat(found.body().path("Resources").path(0).path("id").asText()).isEqualTo(id);

    Answer renamed =
        patch(
            "/Users/" + id,
            """
            {"op": "Replace", "path": "displayName", "value": "Ann Moreau-Roy"},
            {"op": "Add", "path": "title", "value": "Nurse"},
            {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "a@b.example"}
            """);
    assertThat(renamed.body().path("displayName").asText()).isEqualTo("Ann Moreau-Roy");

    Answer disabled =
        patch("/Users/" + id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}");
    assertThat(disabled.body().path("active").asBoolean(true)).isFalse();
    Answer enabled =
        patch("/Users/" + id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}");
    assertThat(enabled.body().path("active").asBoolean()).isTrue();
  }

  @Test
  void okta_changes_without_a_path_and_puts_the_whole_user() {
    String id = made(email);
    Answer disabled =
        patch("/Users/" + id, "{\"op\": \"replace\", \"value\": {\"active\": false}}");
    assertThat(disabled.body().path("active").asBoolean(true)).isFalse();

    Answer put =
        ask(
            "PUT",
            "/Users/" + id,
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "%s",
             "userName": "%s", "name": {"givenName": "Anna", "familyName": "Moreau"},
             "emails": [{"primary": true, "value": "%s", "type": "work"}], "active": true,
             "groups": [], "meta": {"resourceType": "User"}}
            """
                .formatted(id, email, email));
    assertThat(put.status()).as("%s", put).isEqualTo(200);
    assertThat(put.body().path("displayName").asText()).isEqualTo("Anna Moreau");
    assertThat(put.body().path("active").asBoolean()).isTrue();
  }

  @Test
  void a_group_is_a_role_and_its_members_are_added_and_removed() {
    String id = made(email);
    String role = northside.asSystem(() -> "Ops.Maintenance");
    Answer listed =
        ask("GET", "/Groups?filter=" + encoded("displayName eq \"" + role + "\""), null);
    assertThat(listed.body().path("Resources").path(0).path("id").asText()).isEqualTo(role);
    assertThat(listed.body().path("Resources").path(0).has("members")).isFalse();

    Answer added =
        patch(
            "/Groups/" + role,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(id));
    assertThat(added.body().path("members").findValuesAsText("value")).contains(id);
    assertThat(ask("GET", "/Users/" + id, null).body().path("groups").findValuesAsText("value"))
        .containsExactly(role);

    Answer removed =
        patch(
            "/Groups/" + role,
            "{\"op\": \"Remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(id));
    assertThat(removed.body().path("members").findValuesAsText("value")).doesNotContain(id);
  }

  @Test
  void roles_are_neither_made_nor_renamed_nor_removed() {
    assertMutability(ask("POST", "/Groups", "{\"displayName\": \"Nurses\"}"));
    assertMutability(ask("DELETE", "/Groups/Ops.Maintenance", null));
    assertMutability(
        patch(
            "/Groups/Ops.Maintenance",
            "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Nurses\"}"));
  }

  private static void assertMutability(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("scimType").asText()).isEqualTo("mutability");
    assertThat(answer.body().path("detail").asText()).contains("in Orgo");
  }

  @Test
  void an_address_or_external_id_that_is_taken_is_a_conflict() {
    made(email);
    Answer again = ask("POST", "/Users", entra(email, "4712"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body().path("scimType").asText()).isEqualTo("uniqueness");
    assertThat(again.body().path("schemas").path(0).asText())
        .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");

    Answer sameId = ask("POST", "/Users", entra("other-" + email, "4711"));
    assertThat(sameId.status()).as("%s", sameId).isEqualTo(409);
    assertThat(
            ask("GET", "/Users?filter=" + encoded("userName eq \"other-" + email + "\""), null)
                .body()
                .path("totalResults")
                .asInt())
        .as("nothing is left of it")
        .isZero();
  }

  @Test
  void what_is_not_understood_is_named() {
    assertThat(ask("GET", "/Users?filter=" + encoded("title eq \"Nurse\""), null).scimType())
        .isEqualTo("invalidFilter");
    assertThat(ask("GET", "/Users?filter=" + encoded("userName co \"ann\""), null).scimType())
        .isEqualTo("invalidFilter");
    assertThat(ask("POST", "/Users", "{\"displayName\": \"Ann\"}").scimType())
        .isEqualTo("invalidValue");
    assertThat(ask("POST", "/Users", "{\"userName\": \"no address\"}").scimType())
        .isEqualTo("invalidValue");
    String id = made(email);
    assertThat(patch("/Users/" + id, "{\"op\": \"move\", \"path\": \"active\"}").scimType())
        .isEqualTo("invalidSyntax");
    assertThat(
            patch("/Users/" + id, "{\"op\": \"add\", \"path\": \"shoeSize\", \"value\": 42}")
                .scimType())
        .isEqualTo("invalidPath");
    assertThat(
            patch(
                    "/Users/" + id,
                    "{\"op\": \"replace\", \"path\": \"userName\", \"value\": \"x@y.example\"}")
                .scimType())
        .isEqualTo("mutability");
    assertThat(
            patch(
                    "/Groups/Ops.Maintenance",
                    "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                        .formatted(UUID.randomUUID()))
                .scimType())
        .isEqualTo("invalidValue");
  }

  @Test
  void whoever_is_disabled_is_out_at_once() {
    Visitor worker = Visitor.of(sessions, northside, "worker", port);
    assertThat(worker.get("/profile").statusCode()).isEqualTo(200);

    assertThat(ask("DELETE", "/Users/" + northside.user("worker"), null).status()).isEqualTo(204);

    assertThat(worker.get("/profile").statusCode()).isEqualTo(302);
    assertThat(
            northside.asSystem(() -> users.find(northside.user("worker"))).orElseThrow().status())
        .isEqualTo("disabled");
  }

  @Test
  void a_token_does_not_disable_the_account_it_acts_for() {
    Answer refused = ask("DELETE", "/Users/" + northside.user("admin"), null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(
            ask("GET", "/Users/" + northside.user("admin"), null).body().path("active").asBoolean())
        .isTrue();
  }

  @Test
  void a_provisioning_token_opens_nothing_else_and_others_open_no_provisioning() {
    assertThat(status("GET", "/api/v3/tasks", token)).isEqualTo(403);
    assertThat(status("GET", "/api/v3/users", token)).isEqualTo(403);
    String reading = token(northside, Set.of(Permissions.TASK_READ));
    assertThat(status("GET", "/api/scim/v2/Users", reading)).isEqualTo(403);
    assertThat(status("GET", "/api/scim/v2/Users", northside.token("worker"))).isEqualTo(403);
    assertThat(status("GET", "/api/scim/v2/Users", null)).isEqualTo(401);
  }

  @Test
  void foreign_and_absent_are_the_same() {
    TestOrganization other = organizations.found("hospital");
    for (Object id : new Object[] {other.user("worker"), UUID.randomUUID(), "nothing"}) {
      Answer answer = ask("GET", "/Users/" + id, null);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body().path("detail").asText()).isEqualTo("There is no such user");
    }
    assertThat(
            patch(
                    "/Groups/Ops.Maintenance",
                    "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                        .formatted(other.user("worker")))
                .status())
        .isEqualTo(400);
  }

  @Test
  void a_page_begins_where_it_is_asked_to() {
    Answer first = ask("GET", "/Users?startIndex=1&count=2", null);
    Answer second = ask("GET", "/Users?startIndex=3&count=2", null);
    assertThat(first.body().path("Resources")).hasSize(2);
    assertThat(first.body().path("totalResults").asInt()).isGreaterThan(4);
    assertThat(second.body().path("startIndex").asInt()).isEqualTo(3);
    assertThat(second.body().path("Resources").path(0).path("id"))
        .isNotEqualTo(first.body().path("Resources").path(0).path("id"));
    assertThat(
            ask("GET", "/ServiceProviderConfig", null)
                .body()
                .path("patch")
                .path("supported")
                .asBoolean())
        .isTrue();
    assertThat(ask("GET", "/ResourceTypes", null).body().path("totalResults").asInt()).isEqualTo(2);
    assertThat(ask("GET", "/Schemas", null).body().path("totalResults").asInt()).isEqualTo(2);
  }

  private record Answer(int status, String type, JsonNode body) {
    String scimType() {
      return body.path("scimType").asText();
    }
  }

  private String made(String login) {
    Answer made = ask("POST", "/Users", entra(login, "4711"));
    assertThat(made.status()).as("%s", made).isEqualTo(201);
    return made.body().path("id").asText();
  }

  /** As Entra ID sends it. */
  private static String entra(String login, String externalId) {
    return """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
         "externalId": "%s", "userName": "%s", "active": true, "displayName": "Ann Moreau",
         "emails": [{"primary": true, "type": "work", "value": "%s"}],
         "meta": {"resourceType": "User"},
         "name": {"formatted": "Ann Moreau", "familyName": "Moreau", "givenName": "Ann"},
         "preferredLanguage": "fr-CA",
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Ward 3"}}
        """
        .formatted(externalId, login, login);
  }

  private Answer patch(String path, String operations) {
    return ask(
        "PATCH",
        path,
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [%s]}"
            .formatted(operations));
  }

  private Answer ask(String method, String path, String body) {
    HttpResponse<String> answer = send(method, "/api/scim/v2" + path, token, body);
    try {
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
    } catch (IOException noJson) {
      throw new AssertionError(answer.body(), noJson);
    }
  }

  private int status(String method, String path, String bearer) {
    return send(method, path, bearer, null).statusCode();
  }

  private HttpResponse<String> send(String method, String path, String bearer, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/scim+json")
            .header("Accept", "application/scim+json, application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
