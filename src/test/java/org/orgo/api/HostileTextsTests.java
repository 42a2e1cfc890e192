package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.api.Caller.Reply;
import org.orgo.api.RestRoutes.RestRoute;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever stands in a request: it is taken, or refused, and never a failure. */
@OrgoTest
@ExtendWith(OutputCaptureExtension.class)
class HostileTextsTests {

  /** As JSON. */
  private static final List<String> VALUES =
      List.of(
          "\"\"",
          "\" \\t \"",
          "\"" + "x".repeat(9_000) + "\"",
          "\"" + "\u00e9\\u0001".repeat(900) + "\"",
          "\"a\\u0000b\"",
          "\"a\\ud800b\"",
          "\"1001.11.\\udc00\"",
          "\"'; -- %_\\\\ ${1} #{2}\"",
          "[\"\\ud800\"]",
          "[null, \"\"]",
          "{\"\\ud800\": \"x\"}",
          "{\"a\\u0000\": {\"\": [null, 1e400, -0]}}",
          "1e400",
          "-1",
          "null",
          "true",
          "[]",
          "{}");

  private static final Map<String, String> USUAL =
      Map.of(
          "title", "\"Mend the door\"",
          "subject", "\"Mend the door\"",
          "body", "\"It squeaks\"",
          "version", "1");

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;
  @Autowired Collection<RequestMappingHandlerMapping> mappings;

  private Caller worker;

  @BeforeEach
  void found() {
    TestOrganization shops = organizations.found("retail_chain");
    worker = new Caller(http, shops.token("worker"));
  }

  @Test
  void no_field_of_any_body_brings_a_failure() {
    String task = opened("task");
    String theCase = opened("case");
    List<String> failures = new ArrayList<>();
    int asked = 0;
    for (RestRoute route : RestRoutes.of(mappings)) {
      for (String field : route.fields()) {
        for (String value : VALUES) {
          Reply reply =
              worker.send(
                  HttpMethod.valueOf(route.method()),
                  route.address(task, theCase),
                  body(route, field, value),
                  Map.of());
          asked++;
          if (reply.status() >= 500 || reply.status() >= 400 && reply.text("code") == null) {
            failures.add(route.method() + " " + route.path() + " " + field + " " + shown(value));
          }
        }
      }
    }
    assertThat(failures).isEmpty();
    assertThat(asked).isGreaterThan(800);
    for (String list : List.of("/tasks?limit=200", "/cases?limit=200", "/notifications")) {
      assertThat(worker.get(list).status()).as(list).isEqualTo(200);
    }
  }

  @Test
  void no_parameter_of_any_route_brings_a_failure() {
    String task = opened("task");
    String theCase = opened("case");
    List<String> failures = new ArrayList<>();
    for (RestRoute route : RestRoutes.of(mappings)) {
      for (String parameter : route.parameters()) {
        for (String value :
            List.of(
                "", " ", "\u0000", "\u0001", "x".repeat(4_000), "%_\\'", "-1", "9".repeat(40))) {
          String query = "?" + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
          Reply reply =
              worker.send(
                  HttpMethod.valueOf(route.method()),
                  route.address(task, theCase) + query,
                  null,
                  Map.of());
          if (reply.status() >= 500) {
            failures.add(route.method() + " " + route.path() + " " + parameter + shown(value));
          }
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void an_external_id_that_says_nothing_is_none() {
    for (String nothing : List.of("", "  ")) {
      Map<String, String> report =
          Map.of("subject", "The tap leaks", "body", "in room 12", "external_id", nothing);

      assertThat(worker.post("/signals", report).text("signal_id"))
          .isNotEqualTo(worker.post("/signals", report).text("signal_id"));
    }
  }

  @ParameterizedTest
  @CsvSource({"external_id, 500", "sender, 320", "recipient, 320", "type, 200"})
  void a_name_that_no_index_holds_is_refused(String field, int longest) {
    Map<String, String> report = new LinkedHashMap<>();
    report.put("subject", "The tap leaks");
    report.put(field, "\u00e9".repeat(longest));
    assertThat(worker.post("/signals", report).status()).isEqualTo(201);

    for (int length : new int[] {longest + 1, 9_000}) {
      report.put(field, "x".repeat(length));
      Reply refused = worker.post("/signals", report);

      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.refused()).containsExactly(field);
    }
  }

  @Test
  void a_parameter_whose_name_nobody_can_have_is_malformed(CapturedOutput output) {
    for (String name : List.of("a%01b", "%00", "st%7Fatus", "%C2%85")) {
      Reply refused = worker.get("/tasks?" + name + "=1");

      assertThat(refused.status()).as(name).isEqualTo(400);
      assertThat(refused.text("code")).isEqualTo("malformed_request");
    }
    assertThat(output.getAll().lines().filter(line -> line.startsWith("\tat "))).isEmpty();
  }

  @Test
  void half_a_surrogate_pair_is_refused_by_its_field() {
    Reply text = worker.send(HttpMethod.POST, "/tasks", "{\"title\":\"a\\ud800\"}", Map.of());
    Reply deep =
        worker.send(
            HttpMethod.POST,
            "/tasks",
            "{\"title\":\"a\",\"metadata\":{\"b\":[{\"c\":\"\\udc00\"}]}}",
            Map.of());

    assertThat(text.refused()).containsExactly("title");
    assertThat(deep.refused()).containsExactly("metadata.b.c");
    assertThat(worker.post("/tasks", Map.of("title", "A whole one: \ud83d\ude00")).text("title"))
        .isEqualTo("A whole one: \ud83d\ude00");
  }

  private String opened(String thing) {
    return worker
        .post("/" + thing + "s", Map.of("title", "A door", "label", "1001.11.Ops.Maintenance"))
        .text(thing + "_id");
  }

  private static String body(RestRoute route, String field, String value) {
    Map<String, String> fields = new LinkedHashMap<>();
    route.fields().stream()
        .filter(USUAL::containsKey)
        .forEach(usual -> fields.put(usual, USUAL.get(usual)));
    fields.put(field, value);
    return fields.entrySet().stream()
        .map(each -> "\"%s\":%s".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String shown(String value) {
    return value.substring(0, Math.min(40, value.length()));
  }
}
