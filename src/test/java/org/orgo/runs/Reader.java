package org.orgo.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody in front of a process's pages, with a browser's cookies. */
final class Reader {

  private final String address;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Reader(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** Opens a one-time link and sends the form that is there. */
  void choosePassword(String link, String password) {
    String path = URI.create(link).getPath();
    HttpResponse<String> tooShort = post(path, get(path, null), Map.of("password", "short"));
    assertThat(tooShort.statusCode()).isEqualTo(422);
    HttpResponse<String> chosen = post(path, tooShort, Map.of("password", password));
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(get(path, null).statusCode()).as("a link is used once").isEqualTo(404);
  }

  String token(String email, String password) {
    String basic = Base64.getEncoder().encodeToString((email + ":" + password).getBytes(UTF_8));
    HttpResponse<String> answer =
        send(
            request("/api/v3/tokens")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.noBody()));
    return PlayedDocument.firstMatch("\"token\":\"([^\"]+)\"", answer.body());
  }

  HttpResponse<String> get(String path, String token) {
    HttpRequest.Builder request = request(path).GET();
    return send(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  /** Sends a form of the page that was shown. */
  HttpResponse<String> post(String path, HttpResponse<String> shown, Map<String, String> fields) {
    String csrf = PlayedDocument.firstMatch("name=\"_csrf\" value=\"([^\"]+)\"", shown.body());
    String body =
        fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
            .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(csrf, UTF_8)));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html, */*");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
