package org.orgo.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.orgo.people.operators.InstallationOperator;

/** Somebody who is logged in and visits pages without a browser. */
public final class Visitor {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String origin;
  private final String cookie;
  private final String csrf;

  private Visitor(String origin, String cookie, String csrf) {
    this.origin = origin;
    this.cookie = cookie;
    this.csrf = csrf;
  }

  public static Visitor of(
      TestSessions sessions, TestOrganization organization, String user, int port) {
    return withCookie(sessions.cookie(organization, user), "/profile", port);
  }

  /** An operator of the installation. */
  public static Visitor of(TestSessions sessions, InstallationOperator operator, int port) {
    return withCookie(sessions.cookie(operator), "/installation", port);
  }

  private static Visitor withCookie(String value, String firstPage, int port) {
    Visitor stranger =
        new Visitor("http://localhost:" + port, TestSessions.COOKIE + "=" + value, "");
    Matcher token = CSRF.matcher(stranger.get(firstPage).body());
    if (!token.find()) {
      throw new IllegalStateException("No CSRF token on " + firstPage);
    }
    return new Visitor(stranger.origin, stranger.cookie, token.group(1));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /** Redirects are not followed. */
  public HttpResponse<String> post(String path, Map<String, String> form) {
    String fields =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(csrf)))
            .build());
  }

  /** As the script of a page sends it: a body and its headers, with the token of the session. */
  public HttpResponse<String> script(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .setHeader("Accept", "*/*")
            .header("X-CSRF-TOKEN", csrf)
            .header("Content-Type", "text/plain;charset=UTF-8")
            .method(method, BodyPublishers.ofString(body));
    for (int each = 0; each < headers.length; each += 2) {
      request.setHeader(headers[each], headers[each + 1]);
    }
    return send(request.build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Cookie", cookie)
        .header("Accept", "text/html");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
