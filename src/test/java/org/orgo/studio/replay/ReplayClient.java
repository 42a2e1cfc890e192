package org.orgo.studio.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.testing.TestOrganization;

/** Orders and reads replays over REST as a user, or with a token of its own. */
final class ReplayClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final String token;

  ReplayClient(int port, String token) {
    this.port = port;
    this.token = token;
  }

  static ReplayClient of(int port, TestOrganization organization, String user) {
    return new ReplayClient(port, organization.token(user));
  }

  /** What a replay of these files says once it has ended. */
  JsonNode ready(Map<String, String> files, String scope) {
    String id = ordered(files, scope);
    await().atMost(PATIENCE).until(() -> !List.of("QUEUED", "RUNNING").contains(status(id)));
    assertThat(status(id)).as(shown(id).toString()).isEqualTo("READY");
    return shown(id);
  }

  String ordered(Map<String, String> files, String scope) {
    HttpResponse<String> answer = order(files, scope);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return read(answer.body()).path("replay_id").asText();
  }

  /**
   * @param scope such as <code>"signals":1000</code>
   */
  HttpResponse<String> order(Map<String, String> files, String scope) {
    return post("/replays", "{\"files\":%s,%s}".formatted(JSON.valueToTree(files), scope));
  }

  String status(String id) {
    return shown(id).path("status").asText();
  }

  JsonNode shown(String id) {
    return read(get("/replays/" + id).body());
  }

  JsonNode items(JsonNode replay, String query) {
    HttpResponse<String> answer =
        get("/replays/" + replay.path("replay_id").asText() + "/items" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer.body());
  }

  JsonNode tried(String key, String body) {
    HttpResponse<String> answer = post("/decisions/" + key + "/try", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer.body());
  }

  HttpResponse<String> get(String rest) {
    return send(request(rest).build());
  }

  HttpResponse<String> delete(String rest) {
    return send(request(rest).DELETE().build());
  }

  HttpResponse<String> post(String rest, String body) {
    return send(
        request(rest)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** As JSON writes a text. */
  static String text(String text) {
    return JSON.valueToTree(text).toString();
  }

  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException failure) {
      throw new AssertionError(body, failure);
    }
  }

  private HttpRequest.Builder request(String rest) {
    return HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v3%s".formatted(port, rest)))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }
}
