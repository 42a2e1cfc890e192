package org.orgo.runs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every kind of way into the application, each knocked at once. */
final class Doors {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String token;

  /**
   * @param token of somebody who operates the engine
   */
  Doors(String address, String token) {
    this.address = address;
    this.token = token;
  }

  Map<String, HttpResponse<String>> knock() {
    Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
    answers.put("api", send(withToken("/api/v3/tasks")));
    answers.put("engine", send(withToken("/engine-rest/process-definition")));
    answers.put("page", send(page("/").header("Cookie", "orgo=MDEyMzQ1Njc4OWFiY2RlZg==")));
    answers.put(
        "token",
        send(
            request("/api/v3/tokens")
                .POST(BodyPublishers.ofString("{}"))
                .header("Authorization", "Basic d29ya2VyQGNvcm5lci1zaG9wcy5leGFtcGxlOmRlbW8=")
                .header("Content-Type", "application/json")));
    return answers;
  }

  private HttpRequest.Builder withToken(String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder page(String path) {
    return request(path).header("Accept", "text/html");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
