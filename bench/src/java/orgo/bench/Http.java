package orgo.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests as programs and browsers send them. */
final class Http {

  private static final Pattern CSRF =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");
  private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private final String base;

  Http(int port) {
    base = "http://localhost:" + port;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
  }

  static HttpRequest post(HttpRequest.Builder request, String type, String body) {
    return request
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  String send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() >= 400) {
        throw new IllegalStateException(
            request.uri() + " answered " + response.statusCode() + " " + response.body());
      }
      return response.body();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  String token(String user) {
    String login =
        Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
    String answer =
        send(
            post(
                to("/api/v3/tokens").header("Authorization", "Basic " + login),
                "application/json",
                "{}"));
    return found(TOKEN, answer);
  }

  void signIn(String user) {
    String csrf = found(CSRF, send(to("/login").GET().build()));
    send(
        post(
            to("/login"),
            "application/x-www-form-urlencoded",
            "email=" + user + "&password=demo&_csrf=" + csrf));
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException(pattern + " is not in " + text);
    }
    return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
  }

  /** Clients that send as soon as they are answered; returns answers per second. */
  double load(int clients, Duration time, Supplier<HttpRequest> requests) {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    LongAdder answered = new LongAdder();
    CountDownLatch left = new CountDownLatch(clients);
    for (int i = 0; i < clients; i++) {
      new Thread(
              () -> {
                try {
                  while (System.nanoTime() < end) {
                    send(requests.get());
                    answered.increment();
                  }
                } finally {
                  left.countDown();
                }
              })
          .start();
    }
    try {
      left.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
    return answered.sum() * 1e9 / (System.nanoTime() - begin);
  }
}
