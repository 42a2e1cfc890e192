package org.orgo.engine.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.audit.AuditEntry;
import org.orgo.audit.AuditLog;
import org.orgo.engine.access.EngineAccess;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.roles.NewRole;
import org.orgo.people.roles.Roles;
import org.orgo.testing.Drawn;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOperators;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OrgoTest
class EngineFenceTests {

  private static final String DASHBOARD = "/camunda/app/cockpit/default/";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TestOperators operators;
  @Autowired AuditLog audit;
  @Autowired EngineAccess engine;
  @Autowired RepositoryService repository;
  @Autowired Roles roles;
  @Autowired UserAccounts users;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
  }

  @Test
  void the_web_apps_open_for_an_operator_without_a_second_login() throws Exception {
    String cookie = sessions.cookie(northside, "ops");
    assertThat(withCookie(cookie, DASHBOARD).statusCode()).isEqualTo(200);
    HttpResponse<String> who = withCookie(cookie, "/camunda/api/admin/auth/user/default");
    assertThat(who.statusCode()).isEqualTo(200);
    assertThat(who.body()).contains(northside.user("ops").toString()).contains("cockpit");
  }

  @Test
  void to_everyone_else_the_engine_does_not_exist() throws Exception {
    for (String user : List.of("worker", "admin", "compliance", "ceo")) {
      assertThat(page(DASHBOARD, user).statusCode()).as(user).isEqualTo(404);
      assertThat(rest("GET", "/task", null, user).statusCode()).as(user).isEqualTo(404);
    }
  }

  @Test
  void without_a_login_there_is_only_the_login() throws Exception {
    HttpResponse<String> answer = http.send(request(DASHBOARD).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(
            http.send(request("/engine-rest/task").build(), BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void the_set_up_resource_is_blocked_for_everybody() throws Exception {
    HttpResponse<String> answer =
        http.send(
            session("ops", "/camunda/api/admin/setup/default/user/create")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"profile\":{\"id\":\"evil\"}}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void an_operator_reaches_the_rest_interface_with_a_token() throws Exception {
    assertThat(rest("GET", "/task/count", null, "ops").body()).contains("\"count\"");
  }

  @Test
  void expressions_hidden_in_queries_are_refused() throws Exception {
    refused("{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}", "or_queries_refused");
    refused("{\"or\\u0051ueries\":[]}", "or_queries_refused");
    refused("{\"a\":[{\"b\":{\"assigneeExpression\":\"${1}\"}}]}", "expression_refused");
    HttpResponse<String> byAddress =
        rest("GET", "/task?assignee%45xpression=%24%7B1%7D", null, "ops");
    assertThat(byAddress.statusCode()).isEqualTo(400);
    assertThat(byAddress.body()).contains("expression_refused");
  }

  @Test
  void a_filter_that_hides_an_expression_cannot_be_stored() throws Exception {
    HttpResponse<String> answer =
        rest(
            "POST",
            "/filter/create",
            "{\"resourceType\":\"Task\",\"name\":\"f\",\"query\":{\"ownerExpression\":\"${1}\"}}",
            "ops");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("expression_refused");
  }

  @Test
  void what_cannot_be_checked_is_refused() throws Exception {
    refused("{\"orQueries", "body_not_understood");
    assertThat(
            rest("POST", "/task", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}", "ops")
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void an_organizations_operator_only_reads_and_only_what_is_allowed() throws Exception {
    HttpResponse<String> write = rest("DELETE", "/process-instance/nonsense", null, "ops");
    assertThat(write.statusCode()).isEqualTo(403);
    assertThat(write.body()).contains("installation_only");
    for (String path : List.of("/tenant", "/user", "/filter", "/metrics", "/batch", "/no/such")) {
      assertThat(rest("GET", path, null, "ops").statusCode()).as(path).isEqualTo(404);
    }
    assertThat(recorded("DELETE /engine-rest/process-instance/nonsense")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task/count",
        "/engine-rest/task/count/",
        "/engine-rest/engine/default/task/count"
      })
  void a_call_is_the_same_however_it_is_spelled(String address) throws Exception {
    HttpResponse<String> answer =
        http.send(
            request(address).header("Authorization", "Bearer " + northside.token("ops")).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void an_operator_sees_shared_definitions_and_its_own_organizations_only() throws Exception {
    TestOrganization elmStreet = organizations.found("friend_group");
    deploy(northside, "northside-only");
    deploy(elmStreet, "elm-only");

    String definitions = rest("GET", "/process-definition?maxResults=1000", null, "ops").body();
    assertThat(definitions).contains("northside-only").doesNotContain("elm-only");
    HttpResponse<String> statistics =
        page(
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics"
                + "?firstResult=0&maxResults=500",
            "ops");
    assertThat(statistics.statusCode()).as(statistics.body()).isEqualTo(200);
    assertThat(statistics.body()).contains("northside-only").doesNotContain("elm-only");
  }

  @Test
  void a_role_by_the_name_of_the_engines_administrators_opens_no_other_organization()
      throws Exception {
    TestOrganization elmStreet = organizations.found("friend_group");
    deploy(elmStreet, "elm-only");
    northside.runAsSystem(
        () -> {
          roles.create(NewRole.of("camunda-admin", "1001"));
          users.grant(northside.user("ops"), "camunda-admin");
        });

    assertThat(rest("GET", "/process-definition?maxResults=1000", null, "ops").body())
        .contains("task-lifecycle")
        .doesNotContain("elm-only");
  }

  @Test
  void accounts_cannot_be_made_or_opened_at_the_engine() {
    EngineClient olga = EngineClient.of(operators.create(), operators, sessions, port);
    HttpResponse<String> made =
        olga.send(
            "POST",
            "/engine-rest/user/create",
            "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"x\"}}");
    assertThat(made.statusCode()).isBetween(400, 499);
    assertThat(
            olga.send(
                    "POST",
                    "/engine-rest/identity/verify",
                    "{\"username\":\"%s\",\"password\":\"demo\"}".formatted(northside.user("ops")))
                .body())
        .contains("false");
  }

  private void deploy(TestOrganization organization, String key) {
    String diagram =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
          <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="event_started"/>
            <bpmn:sequenceFlow id="flow_ended" sourceRef="event_started" targetRef="event_ended"/>
            <bpmn:endEvent id="event_ended"/>
          </bpmn:process>
        </bpmn:definitions>
        """
            .formatted(key, key);
    organization.run(
        "admin",
        () ->
            engine.run(
                () ->
                    repository
                        .createDeployment()
                        .tenantId(organization.slug())
                        .addString(key + ".bpmn", Drawn.of(diagram))
                        .deploy()));
  }

  private void refused(String body, String code) throws Exception {
    HttpResponse<String> answer = rest("POST", "/task", body, "ops");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(code);
  }

  private List<AuditEntry> recorded(String what) {
    return northside.asSystem(() -> audit.about("engine", what));
  }

  private HttpResponse<String> page(String path, String user) throws Exception {
    return withCookie(sessions.cookie(northside, user), path);
  }

  private HttpResponse<String> withCookie(String cookie, String path) throws Exception {
    return http.send(
        request(path).header("Cookie", TestSessions.COOKIE + "=" + cookie).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> rest(String method, String path, String body, String user)
      throws IOException, InterruptedException {
    HttpRequest request =
        request("/engine-rest" + path)
            .header("Authorization", "Bearer " + northside.token(user))
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder session(String user, String path) {
    return request(path)
        .header("Cookie", TestSessions.COOKIE + "=" + sessions.cookie(northside, user));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Accept", "text/html,application/json");
  }
}
