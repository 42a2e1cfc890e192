package org.orgo.platform.http.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;

/** Messages to a server that somebody names, over a real connection. */
class OutboundJsonTest {

  private static final byte[] JSON = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  private final OutboundHttp open = new OutboundHttp(List.of("127.0.0.0/8", "::1"));
  private final OutboundHttp strict = new OutboundHttp(List.of());
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 204;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(
              exchange.getRequestURI().getPath()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + exchange.getRequestHeaders().getFirst("Orgo-Delivery")
                  + " "
                  + body);
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() throws IOException {
    server.stop(0);
    open.destroy();
    strict.destroy();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void any_answer_of_success_counts(int answer) throws OutboundFailure {
    status = answer;

    open.postJson(here(), JSON, Map.of("Orgo-Delivery", "1"));

    assertThat(received)
        .singleElement()
        .asString()
        .startsWith("/heads application/json")
        .endsWith("1 {\"a\":1}");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void a_redirect_is_refused_and_not_followed(int answer) {
    status = answer;

    assertThatThrownBy(() -> open.postJson(here(), JSON, Map.of())).satisfies(problem("REFUSED"));
    assertThat(received).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 500, 503})
  void an_error_is_no_delivery(int answer) {
    status = answer;

    assertThatThrownBy(() -> open.postJson(here(), JSON, Map.of())).satisfies(problem("REFUSED"));
  }

  @Test
  void an_address_inside_is_refused_also_by_its_name() {
    for (String address :
        List.of(
            here().toString(),
            "http://localhost:%d/heads".formatted(server.getAddress().getPort()),
            "https://localhost:%d/heads".formatted(server.getAddress().getPort()),
            "https://10.0.0.1/heads")) {
      assertThatThrownBy(() -> strict.postJson(URI.create(address), JSON, Map.of()))
          .as(address)
          .satisfies(problem("NOT_ALLOWED"));
    }
    assertThat(received).isEmpty();
  }

  @Test
  void nobody_there_is_told_apart() {
    server.stop(0);

    assertThatThrownBy(() -> open.postJson(here(), JSON, Map.of()))
        .satisfies(problem("UNREACHABLE"));
  }

  private URI here() {
    return URI.create("http://127.0.0.1:%d/heads".formatted(server.getAddress().getPort()));
  }

  private static Consumer<Throwable> problem(String name) {
    return failure ->
        assertThat(((OutboundFailure) failure).problem()).isEqualTo(OutboundProblem.valueOf(name));
  }
}
