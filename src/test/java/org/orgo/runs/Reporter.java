package org.orgo.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A program that reports one thing after the other by REST. What is not acknowledged it sends
 * again, under the same id, until it is.
 */
final class Reporter implements Runnable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 100;
  private static final int CREATED = 201;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private final String token;
  private final String name;
  private final ConcurrentLinkedQueue<Attempt> attempts = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  /**
   * @param status 0 where the connection failed
   * @param at when it was answered, by the machine's clock for measuring
   */
  record Attempt(int status, Duration took, long at, String retryAfter, String body) {}

  Reporter(String address, String token, String name) {
    this.address = address;
    this.token = token;
    this.name = name;
  }

  /** A token of an account of the demo. */
  static String token(String address, String user) throws IOException, InterruptedException {
    String login =
        Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address + "/api/v3/tokens"))
                    .header("Authorization", "Basic " + login)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build(),
                BodyHandlers.ofString());
    return JSON.readTree(answer.body()).path("token").asText();
  }

  @Override
  public void run() {
    int number = 0;
    while (!stopped) {
      String id = name + "-" + number;
      if (send(id) == CREATED) {
        acknowledged.add(id);
        number++;
      } else {
        rest();
      }
    }
  }

  int send(String id) {
    long begin = System.nanoTime();
    int status = 0;
    String retryAfter = "";
    String body = "";
    try {
      HttpResponse<String> answer = http.send(report(id), BodyHandlers.ofString());
      status = answer.statusCode();
      retryAfter = answer.headers().firstValue("Retry-After").orElse("");
      body = answer.body();
    } catch (IOException broken) {
      body = broken.toString();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
    long end = System.nanoTime();
    attempts.add(new Attempt(status, Duration.ofNanos(end - begin), end, retryAfter, body));
    return status;
  }

  private HttpRequest report(String id) throws IOException {
    String json =
        JSON.writeValueAsString(
            Map.of(
                "subject",
                "The tap in room " + id + " leaks",
                "body",
                "It drips.",
                "sender",
                id + "@example.org",
                "recipient",
                "maintenance@corner-shops.example",
                "external_id",
                id));
    return HttpRequest.newBuilder(URI.create(address + "/api/v3/signals"))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json))
        .build();
  }

  /** As a program does that has been told to come again. */
  private void rest() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }

  void stop() {
    stopped = true;
  }

  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  static Map<Integer, Integer> byStatus(List<Attempt> attempts) {
    Map<Integer, Integer> many = new TreeMap<>();
    attempts.forEach(each -> many.merge(each.status(), 1, Integer::sum));
    return many;
  }
}
