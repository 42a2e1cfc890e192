package org.orgo.reviews.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of high risks as people and programs meet it. */
@OrgoTest
class HighRiskPagesTests {

  private static final String PATH = "/patterns/high-risks";

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private TestOrganization school;
  private Visitor analyst;

  @BeforeEach
  void found() {
    school = organizations.found("default");
    analyst = Visitor.of(sessions, school, "analyst", port);
  }

  @Test
  void an_analyst_adds_changes_and_removes_a_word() {
    assertThat(put("Needle", "true")).isEqualTo(303);
    assertThat(analyst.get(PATH).body()).contains("<strong>needle</strong>", "self_harm");

    assertThat(put("needle", "false")).isEqualTo(303);
    assertThat(analyst.post(PATH + "/remove", Map.of("word", "needle")).statusCode())
        .isEqualTo(303);

    assertThat(analyst.get(PATH).body()).doesNotContain("<strong>needle</strong>");
  }

  @Test
  void what_is_no_word_is_refused_in_words() {
    HttpResponse<String> refused = analyst.post(PATH, Map.of("word", "a/b"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("A word contains no slash.", "value=\"a/b\"");
  }

  @Test
  void a_head_reads_the_list_beside_the_patterns_and_a_worker_does_not() {
    Visitor head = Visitor.of(sessions, school, "head", port);
    assertThat(head.get("/patterns").body()).contains("href=\"" + PATH + "\"");
    assertThat(head.get(PATH).body())
        .contains("harassment")
        .doesNotContain("<button class=\"btn btn-primary");
    assertThat(head.post(PATH, Map.of("word", "needle")).statusCode()).isEqualTo(403);
    assertThat(Visitor.of(sessions, school, "worker", port).get(PATH).statusCode()).isEqualTo(403);
  }

  @Test
  void programs_keep_the_list_too() throws Exception {
    String body = "{\"once_is_enough\": true}";
    assertThat(ask("PUT", "analyst", "/needle", body).statusCode()).isEqualTo(200);
    assertThat(ask("PUT", "analyst", "/needle", body).statusCode()).isEqualTo(200);
    assertThat(ask("GET", "compliance", "", "").body()).contains("\"word\":\"needle\"");
    assertThat(ask("PUT", "compliance", "/needle", body).statusCode()).isEqualTo(403);
    assertThat(ask("PUT", "analyst", "/needle", "{}").statusCode()).isEqualTo(422);
    assertThat(ask("DELETE", "analyst", "/needle", "").statusCode()).isEqualTo(204);
    assertThat(ask("DELETE", "analyst", "/needle", "").statusCode()).isEqualTo(404);
    assertThat(ask("GET", "worker", "", "").statusCode()).isEqualTo(403);
  }

  private int put(String word, String once) {
    return analyst.post(PATH, Map.of("word", word, "once_is_enough", once)).statusCode();
  }

  private HttpResponse<String> ask(String method, String user, String rest, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/api/v3/high-risks%s".formatted(port, rest)))
            .header("Authorization", "Bearer " + school.token(user))
            .header("Content-Type", "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
