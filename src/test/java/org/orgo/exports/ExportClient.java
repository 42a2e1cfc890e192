package org.orgo.exports;

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
import java.util.UUID;
import org.orgo.testing.TestOrganization;

/** Orders and fetches exports over REST as a user, or with a token of its own. */
final class ExportClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final String token;

  ExportClient(int port, String token) {
    this.port = port;
    this.token = token;
  }

  static ExportClient of(int port, TestOrganization organization, String user) {
    return new ExportClient(port, organization.token(user));
  }

  /** Its id, once it is written. */
  String ready(String body) {
    String id = ordered(body);
    await().atMost(PATIENCE).until(() -> !List.of("QUEUED", "RUNNING").contains(status(id)));
    assertThat(status(id)).as(get("/" + id).body()).isEqualTo("READY");
    return id;
  }

  String ordered(String body) {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return read(answer.body()).path("export_id").asText();
  }

  String status(String id) {
    return shown(id).path("status").asText();
  }

  JsonNode shown(String id) {
    return read(get("/" + id).body());
  }

  HttpResponse<String> file(String id) {
    return get("/" + id + "/file");
  }

  /** What is in a file that is written now. */
  String written(String body) {
    HttpResponse<String> file = file(ready(body));
    assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
    return file.body();
  }

  HttpResponse<String> get(String rest) {
    return send(request(rest).build());
  }

  HttpResponse<String> post(String body) {
    return send(
        request("")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException failure) {
      throw new AssertionError(body, failure);
    }
  }

  private HttpRequest.Builder request(String rest) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:%d/api/v3/exports%s".formatted(port, rest)))
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
