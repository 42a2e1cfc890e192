package org.orgo.web.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.platform.limits.BodyLimits;
import org.orgo.testing.HeapMeter;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.RawConnection;
import org.orgo.testing.RawConnection.RawAnswer;
import org.orgo.testing.RawRequest;
import org.orgo.testing.RawRequest.RepeatedText;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bodies over the wire, longer than any door takes. */
@OrgoTest
class BoundedRequestsTests {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int MANY = 250 * MEGABYTE;
  private static final String FORM = "application/x-www-form-urlencoded";

  /** What lies between the two: buffers of sockets and of the machine. */
  private static final int ON_THE_WAY = 32 * MEGABYTE;

  @Autowired TestOrganizations organizations;
  @Autowired ServerProperties server;
  @LocalServerPort int port;

  TestOrganization shops;
  String token;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    token = shops.token("worker");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v3/tasks, application/json, false",
    "/api/v3/tasks, application/json, true",
    "/api/v3/signals, application/json, true",
    "/api/v3/tokens, application/json, true",
    "/api/v3/tasks, application/x-www-form-urlencoded, true",
    "/api/v3/tasks, application/octet-stream, false",
    "/login, application/x-www-form-urlencoded, false",
    "/login, application/x-www-form-urlencoded, true",
    "/report, application/x-www-form-urlencoded, true",
    "/engine-rest/task, application/json, false",
    "/camunda/api/engine/engine/default/task, application/json, false",
    "/nowhere, text/plain, false",
  })
  void a_body_longer_than_its_door_takes_is_refused_while_it_is_read(
      String path, String type, boolean chunked) {
    RawAnswer answer = send(path, type, chunked, MANY, Map.of());

    assertThat(answer.status()).as(answer.text()).isEqualTo(413);
    assertThat(answer.sent()).isLessThan(ON_THE_WAY);
    assertThat(answer.text().toLowerCase(Locale.ROOT)).contains("connection: close");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_answer_to_a_program_says_how_much_is_taken(boolean chunked) {
    String key = UUID.randomUUID().toString();

    assertThat(
            List.of(
                send("/api/v3/tasks", "application/json", chunked, MANY, Map.of()),
                send(
                    "/api/v3/tasks",
                    "application/json",
                    chunked,
                    MANY,
                    Map.of("Idempotency-Key", key))))
        .allSatisfy(
            answer ->
                assertThat(answer.text())
                    .contains("\"code\":\"body_too_large\"")
                    .contains("1048576 bytes"));
  }

  @Test
  void the_answer_to_a_person_is_a_page() {
    assertThat(send("/login", FORM, true, MANY, Map.of("Accept", "text/html")).text())
        .contains("Too much at once");
  }

  @Test
  void a_signal_may_be_longer_than_other_bodies() {
    assertThat(send("/api/v3/signals", "application/json", true, 3 * MEGABYTE / 2, Map.of()))
        .extracting(RawAnswer::status)
        .isEqualTo(422);
    assertThat(send("/api/v3/signals", "application/json", true, 9 * MEGABYTE / 4, Map.of()))
        .extracting(RawAnswer::status)
        .isEqualTo(413);
  }

  @Test
  void more_parameters_than_are_read_are_refused_and_not_left_out() {
    RawAnswer answer =
        RawConnection.exchange(
            port,
            new RawRequest(
                "POST",
                "/api/v3/tasks",
                headers(FORM, Map.of()),
                new RepeatedText("", "a=1&", BodyLimits.MAX_PARAMETERS + 1, "a=1"),
                false));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("too_many_parameters", "at most 500 parameters");
  }

  @Test
  void four_huge_bodies_at_once_leave_the_heap_as_it_was() {
    HeapMeter heap = new HeapMeter();

    HeapMeter.Measured<List<RawAnswer>> four =
        heap.allocated(
            () ->
                IntStream.range(0, 4)
                    .mapToObj(i -> Map.of("Idempotency-Key", "four-" + i))
                    .map(
                        key ->
                            CompletableFuture.supplyAsync(
                                () -> send("/api/v3/signals", "application/json", true, MANY, key)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList());

    assertThat(four.result()).extracting(RawAnswer::status).containsOnly(413);
    assertThat(four.bytes()).isLessThan(4 * 20L * MEGABYTE);
  }

  @Test
  void the_server_is_told_the_same_limits_as_the_code() {
    assertThat(server.getTomcat().getMaxHttpFormPostSize().toBytes())
        .isEqualTo(BodyLimits.MAX_BYTES);
    assertThat(server.getTomcat().getMaxParameterCount()).isEqualTo(BodyLimits.MAX_PARAMETERS);
  }

  private RawAnswer send(
      String path, String type, boolean chunked, int bytes, Map<String, String> more) {
    RepeatedText body =
        type.equals(FORM)
            ? new RepeatedText("text=", "x".repeat(4096), bytes / 4096, "")
            : new RepeatedText("{\"body\":\"", "x".repeat(4096), bytes / 4096, "\"}");
    return RawConnection.exchange(
        port, new RawRequest("POST", path, headers(type, more), body, chunked));
  }

  private Map<String, String> headers(String type, Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("Content-Type", type);
    headers.putAll(more);
    return headers;
  }
}
