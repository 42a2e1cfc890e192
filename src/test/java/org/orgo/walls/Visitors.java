package org.orgo.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestSessions;

/** The users of one organization at the door: under /api with a token, else with a session. */
final class Visitors {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();
  private final Map<String, String> tokens = new HashMap<>();
  private final TestOrganization organization;
  private final TestSessions sessions;
  private final int port;

  Visitors(TestOrganization organization, TestSessions sessions, int port) {
    this.organization = organization;
    this.sessions = sessions;
    this.port = port;
  }

  HttpResponse<String> get(String address, String user) {
    return get(address, user, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> get(String address, String user, BodyHandler<T> body) {
    return send(request(address, user).GET().build(), body);
  }

  /** With one header more. */
  HttpResponse<String> get(String address, String user, String header, String value) {
    return send(
        request(address, user).header(header, value).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> json(String method, String address, String body, String user) {
    return send(
        request(address, user)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** As the page's own form would send it, with the secret of the session. */
  HttpResponse<String> form(String method, String address, String fields, String user) {
    return send(
        request(address, user)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString(fields + "&_csrf=" + csrf(user)))
            .build(),
        BodyHandlers.ofString());
  }

  private String csrf(String user) {
    Matcher token = CSRF.matcher(get("/profile", user).body());
    if (!token.find()) {
      throw new AssertionError("The page has no form");
    }
    return token.group(1);
  }

  private HttpRequest.Builder request(String address, String user) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
    return address.startsWith("/api/") || address.startsWith("/engine-rest")
        ? request.header(
            "Authorization",
            "Bearer " + tokens.computeIfAbsent(user, name -> organization.token(name)))
        : request.header(
            "Cookie",
            TestSessions.COOKIE
                + "="
                + cookies.computeIfAbsent(user, name -> sessions.cookie(organization, name)));
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
