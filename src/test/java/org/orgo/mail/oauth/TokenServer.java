package org.orgo.mail.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A provider on loopback that issues access tokens and says whose they are. */
final class TokenServer implements AutoCloseable {

  static final String SECRET = "the client's secret";

  private final HttpServer server;
  private final Map<String, String> issued = new ConcurrentHashMap<>();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private volatile String user = "";
  private volatile String refreshToken = "refresh-1";
  private volatile boolean rotates;
  private volatile long seconds = 3_600;

  TokenServer() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/token", this::issue);
    server.createContext("/introspect", this::introspect);
    server.start();
  }

  String tokenUrl() {
    return address() + "/token";
  }

  String introspectionUrl() {
    return address() + "/introspect";
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Tokens are those of this mailbox from now on. */
  void issuesFor(String mailbox) {
    user = mailbox;
    asked.clear();
    rotates = false;
    seconds = 3_600;
    refreshToken = "refresh-1";
  }

  /** Each refresh token is taken once, and another one issued. */
  void rotates() {
    rotates = true;
  }

  void issuesForSeconds(long life) {
    seconds = life;
  }

  /** Mail servers take none of the tokens any longer. */
  void revokeAll() {
    issued.clear();
  }

  /** The forms it was sent, in order. */
  List<Map<String, String>> asked() {
    return asked;
  }

  private void issue(HttpExchange exchange) throws IOException {
    Map<String, String> form = form(exchange);
    asked.add(form);
    boolean known =
        "refresh_token".equals(form.get("grant_type"))
            ? refreshToken.equals(form.get("refresh_token"))
            : SECRET.equals(form.get("client_secret"));
    if (!known) {
      answer(
          exchange,
          HttpStatus.UNAUTHORIZED,
          "{\"error\": \"invalid_client\", \"error_description\": \"E7000215: wrong secret\"}");
      return;
    }
    String token = "token-" + user + "-" + asked.size();
    issued.put(token, user);
    String another = "";
    if (rotates) {
      refreshToken = "refresh-" + (asked.size() + 1);
      another = ", \"refresh_token\": \"" + refreshToken + "\"";
    }
    answer(
        exchange,
        HttpStatus.OK,
        "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": %d%s}"
            .formatted(token, seconds, another));
  }

  private void introspect(HttpExchange exchange) throws IOException {
    String owner = issued.get(form(exchange).getOrDefault("token", ""));
    answer(
        exchange,
        HttpStatus.OK,
        owner == null
            ? "{\"active\": false}"
            : "{\"active\": true, \"username\": \"%s\"}".formatted(owner));
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    MultiValueMap<String, String> fields =
        UriComponentsBuilder.newInstance().query(body).build().getQueryParams();
    Map<String, String> form = new LinkedHashMap<>();
    fields.forEach(
        (name, values) ->
            form.put(name, java.net.URLDecoder.decode(values.get(0), StandardCharsets.UTF_8)));
    return form;
  }

  private static void answer(HttpExchange exchange, HttpStatus status, String json)
      throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status.value(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
