package org.orgo.compliance.audit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.audit.seal.AuditSealed;
import org.orgo.audit.seal.WrittenHead;
import org.orgo.compliance.audit.webhook.persistence.HeadDeliveryMapper;
import org.orgo.platform.http.outbound.OutboundFailure.OutboundProblem;
import org.orgo.platform.refusals.NotAllowed;
import org.orgo.testing.MovableClock;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Heads of seals on their way to a receiver of HTTP. */
@OrgoTest
class HeadDeliveriesTests {

  private static final String SECRET = "a-secret-that-only-both-ends-know";

  @Autowired TestOrganizations organizations;
  @Autowired HeadDeliveryMapper rows;
  @Autowired SignedHead receiver;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired ObjectMapper json;

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private TestOrganization northside;
  private HttpServer server;
  private HeadDeliveries deliveries;
  private int status = 200;

  private record Received(String signature, String delivery, byte[] body) {}

  @BeforeEach
  void listen() throws IOException {
    northside = organizations.found("default");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/heads",
        exchange -> {
          Received message =
              new Received(
                  exchange.getRequestHeaders().getFirst("Orgo-Signature"),
                  exchange.getRequestHeaders().getFirst("Orgo-Delivery"),
                  exchange.getRequestBody().readAllBytes());
          if (status == 200) {
            received.add(message);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    deliveries = to(URI.create("http://127.0.0.1:%d/heads".formatted(port())));
  }

  @AfterEach
  void close() {
    server.stop(0);
    clock.reset();
  }

  @Test
  void a_head_arrives_as_json_whose_signature_the_receiver_can_check() throws IOException {
    seal(1);

    assertThat(northside.asSystem(deliveries::deliverNext)).isTrue();
    assertThat(northside.asSystem(deliveries::deliverNext)).as("nothing left").isFalse();

    Received message = received.get(0);
    JsonNode head = json.readTree(message.body());
    assertThat(received).hasSize(1);
    assertThat(head.findValuesAsText("head")).containsExactly(head(1));
    String[] parts = message.signature().split(",v1=");
    long time = Long.parseLong(parts[0].substring(2));
    assertThat(parts[1]).isEqualTo(SignedHead.signature(SECRET, time, message.body()));
    assertThat(parts[1]).isNotEqualTo(SignedHead.signature(SECRET, time + 1, message.body()));
    assertThat(message.delivery()).isEqualTo(northside.id().value() + "/1");
  }

  @Test
  void what_a_receiver_missed_comes_later_whole_and_in_order() {
    status = 503;
    seal(1);
    seal(2);
    assertThat(northside.asSystem(deliveries::deliverNext)).isFalse();
    seal(3);

    status = 200;
    assertThat(northside.asSystem(deliveries::deliverNext)).as("too early").isFalse();
    clock.advance(Duration.ofSeconds(11));
    while (northside.asSystem(deliveries::deliverNext)) {
      // the next one follows
    }

    assertThat(received)
        .extracting(Received::delivery)
        .containsExactly(
            northside.id().value() + "/1",
            northside.id().value() + "/2",
            northside.id().value() + "/3");
  }

  @Test
  void the_log_says_what_waits_and_why() {
    server.stop(0);
    seal(1);
    northside.asSystem(deliveries::deliverNext);

    HeadDeliveryState state = northside.as("compliance", () -> deliveries.state()).orElseThrow();
    assertThat(state.waiting()).isEqualTo(1);
    assertThat(state.problem()).isEqualTo(OutboundProblem.UNREACHABLE);
    assertThat(state.lastDeliveredAt()).isNull();
    assertThat(northside.as("compliance", deliveries::latest))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.attempts()).isEqualTo(1);
              assertThat(each.deliveredAt()).isNull();
            });
    assertThatThrownBy(() -> northside.as("worker", deliveries::latest))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void another_address_inside_is_never_asked() {
    HeadDeliveries inside = to(URI.create("https://10.0.0.1/heads"));
    seal(1);

    assertThat(northside.asSystem(inside::deliverNext)).isFalse();

    assertThat(northside.as("compliance", () -> inside.state()).orElseThrow().problem())
        .isEqualTo(OutboundProblem.NOT_ALLOWED);
  }

  @Test
  void the_waits_grow_to_an_hour() {
    assertThat(HeadDeliveries.waitAfter(1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(HeadDeliveries.waitAfter(3)).isEqualTo(Duration.ofSeconds(40));
    assertThat(HeadDeliveries.waitAfter(1000)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void without_an_address_nothing_is_written_and_without_a_secret_nothing_starts() {
    HeadDeliveries nowhere = to(null);
    northside.runAsSystem(() -> transaction.executeWithoutResult(status -> nowhere.on(sealed(1))));

    assertThat(northside.as("compliance", nowhere::latest)).isEmpty();
    assertThatThrownBy(() -> new HeadsWebhook(URI.create("https://example.org"), "short"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private HeadDeliveries to(URI url) {
    return new HeadDeliveries(new HeadsWebhook(url, SECRET), rows, receiver, transaction, clock);
  }

  private void seal(long number) {
    northside.runAsSystem(
        () -> transaction.executeWithoutResult(status -> deliveries.on(sealed(number))));
  }

  private AuditSealed sealed(long number) {
    return new AuditSealed(
        northside.id(),
        new WrittenHead(
            northside.id().value().toString(),
            number,
            head(number),
            "2026-03-01T10:00:00.000000Z",
            "key"));
  }

  private static String head(long number) {
    return "%02x".formatted(number).repeat(32);
  }

  private int port() {
    return server.getAddress().getPort();
  }
}
