package org.orgo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A request has one id, in its answer and in what is recorded of it. */
@OrgoTest
class RequestIdTests {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired TestOrganizations organizations;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/api/v3/tasks", "/actuator/health", "/nowhere", "/camunda/"})
  void every_answer_has_an_id_of_its_own(String path) {
    String first = id(get(path, null));

    assertThat(UUID.fromString(first)).isNotEqualTo(UUID.fromString(id(get(path, null))));
  }

  @Test
  void an_id_from_outside_is_kept_when_it_is_sane() {
    assertThat(id(get("/login", "proxy-4711.a_b"))).isEqualTo("proxy-4711.a_b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "with space inside", "<script>alert(1)</script>", "a/../../b/c"})
  void any_other_is_replaced(String given) {
    assertThat(id(get("/login", given))).isNotEqualTo(given).hasSize(36);
  }

  @Test
  void what_is_recorded_in_a_request_names_it() {
    TestOrganization shops = organizations.found("retail_chain");
    String token = shops.token("worker");

    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v3/tasks"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header(RequestId.HEADER, "asked-by-a-test")
                .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"Paint the door\"}"))
                .build());

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(recorded(shops)).contains(Map.of("action", "task.created", "id", "asked-by-a-test"));
    assertThat(RequestId.current()).isEmpty();
  }

  private List<Map<String, Object>> recorded(TestOrganization organization) {
    return organization.asSystem(
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForList(
                        """
                        select action, request_id as id
                        from audit_entries
                        where request_id is not null
                        """)));
  }

  private HttpResponse<String> get(String path, String id) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (id != null) {
      request.header(RequestId.HEADER, id);
    }
    return send(request.build());
  }

  private static String id(HttpResponse<String> answer) {
    assertThat(answer.headers().allValues(RequestId.HEADER)).hasSize(1);
    return answer.headers().firstValue(RequestId.HEADER).orElseThrow();
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
