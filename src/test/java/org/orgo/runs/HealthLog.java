package org.orgo.runs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks for a part of the health several times a second and remembers every answer. */
final class HealthLog implements AutoCloseable {

  private static final long INTERVAL_MILLIS = 100;
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest question;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  /**
   * @param status 0 where it did not answer in time
   */
  record Seen(int status, long at) {}

  /**
   * @param part such as {@code readiness}
   */
  HealthLog(String address, String part) {
    question =
        HttpRequest.newBuilder(URI.create(address + "/actuator/health/" + part))
            .timeout(TIMEOUT)
            .build();
    clock.scheduleWithFixedDelay(this::look, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    int status = 0;
    try {
      status = http.send(question, BodyHandlers.discarding()).statusCode();
    } catch (IOException unanswered) {
      // stays 0
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    seen.add(new Seen(status, System.nanoTime()));
  }

  List<Integer> statuses() {
    return seen.stream().map(Seen::status).distinct().sorted().toList();
  }

  boolean saw(int status, long since) {
    return first(status, since) != null;
  }

  /** How long after a moment the status was first seen. */
  Duration delay(int status, long since) {
    Seen first = first(status, since);
    if (first == null) {
      throw new IllegalStateException("It never said " + status);
    }
    return Duration.ofNanos(first.at() - since);
  }

  private Seen first(int status, long since) {
    return seen.stream()
        .filter(each -> each.at() > since && each.status() == status)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
