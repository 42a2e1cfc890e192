package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** What is too long, too much or too deep is refused by its name, with what is allowed. */
@OrgoTest
class FieldLimitsTests {

  private static final String TOO_LONG = "x".repeat(200_001);
  private static final String LABEL = "1001.11.Ops.Maintenance";

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;

  TestOrganization shops;
  String token;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    token = shops.token("worker");
  }

  @Test
  void a_description_has_two_hundred_thousand_characters_at_most() {
    String task = task();
    String theCase = theCase();
    Stream.of(
            post("/tasks", work("description", TOO_LONG)),
            post("/cases", work("description", TOO_LONG)),
            patch(task, Map.of("description", TOO_LONG)),
            patch(theCase, Map.of("description", TOO_LONG)))
        .forEach(answer -> refused(answer, "description", "200001", "200000"));
    refused(post("/signals", Map.of("subject", "s", "body", TOO_LONG)), "body", "200000");
    assertThat(post("/tasks", work("description", "x".repeat(200_000))).getStatusCode().value())
        .isEqualTo(201);
  }

  @Test
  void a_comment_and_a_reason_have_a_limit_too() {
    String task = task();
    String theCase = theCase();
    refused(post(task + "/comments", Map.of("body", "x".repeat(100_001))), "body", "100000");
    refused(
        post(task + "/actions/cancel", Map.of("comment", "x".repeat(100_001))),
        "comment",
        "100001",
        "100000");
    refused(
        post(theCase + "/actions/archive", Map.of("comment", "x".repeat(2_001))),
        "comment",
        "2001",
        "2000");
  }

  @Test
  void metadata_has_sixty_four_kilobytes_at_most() {
    Map<String, String> large = Map.of("note", "x".repeat(65_536));
    Stream.of(
            post("/tasks", work("metadata", large)),
            post("/cases", work("metadata", large)),
            post("/signals", Map.of("subject", "s", "metadata", large)),
            patch(task(), Map.of("metadata", large)),
            patch(theCase(), Map.of("metadata", large)))
        .forEach(answer -> refused(answer, "metadata", "65536"));
  }

  @Test
  void metadata_does_not_grow_beyond_it_piece_by_piece() {
    String task = task();
    String theCase = theCase();
    for (String item : List.of(task, theCase)) {
      assertThat(patch(item, Map.of("metadata", Map.of("one", "x".repeat(40_000)))))
          .extracting(answer -> answer.getStatusCode().value())
          .isEqualTo(200);
      refused(patch(item, Map.of("metadata", Map.of("two", "x".repeat(40_000)))), "metadata");
    }
  }

  @Test
  void metadata_and_a_location_have_eight_levels_at_most() {
    Stream.of("/tasks", "/cases")
        .flatMap(
            path ->
                Stream.of("metadata", "location")
                    .map(field -> Map.entry(field, post(path, work(field, nested(9))))))
        .forEach(each -> refused(each.getValue(), each.getKey(), "8 levels"));
    refused(
        post("/signals", Map.of("subject", "s", "location", nested(9))), "location", "8 levels");
    refused(patch(task(), Map.of("metadata", nested(9))), "metadata", "8 levels");
    assertThat(post("/tasks", work("metadata", nested(8))).getStatusCode().value()).isEqualTo(201);
  }

  @Test
  void a_body_that_nests_without_end_names_the_field_and_what_is_allowed() {
    refused(post("/tasks", work("metadata", nested(500))), "metadata", "64 levels");
    refused(
        post("/tasks", work("tags", Collections.nCopies(150_000, "a"))), "tags", "100000 values");
  }

  @Test
  void a_location_has_eight_kilobytes_at_most() {
    Map<String, String> large = Map.of("place", "x".repeat(9_000));
    refused(post("/tasks", work("location", large)), "location", "8192");
    refused(post("/signals", Map.of("subject", "s", "location", large)), "location", "8192");
  }

  @Test
  void there_are_fifty_short_tags_at_most() {
    List<String> many = IntStream.rangeClosed(0, 50).mapToObj(i -> "tag" + i).toList();
    String theCase = theCase();
    Stream.of(
            post("/tasks", work("tags", many)),
            post("/cases", work("tags", many)),
            patch(theCase, Map.of("tags", many)))
        .forEach(answer -> refused(answer, "tags", "51", "50"));
    refused(post("/cases", work("tags", List.of("a", "x".repeat(101)))), "tags[1]", "100");
    refused(patch(theCase, Map.of("tags", List.of(" "))), "tags[0]");
    assertThat(post("/cases", work("tags", many.subList(0, 50))).getStatusCode().value())
        .isEqualTo(201);
  }

  private String task() {
    return "/tasks/"
        + post("/tasks", work("type", "maintenance")).getBody().path("task_id").asText();
  }

  private String theCase() {
    return "/cases/"
        + post("/cases", work("type", "maintenance")).getBody().path("case_id").asText();
  }

  private static Map<String, Object> work(String field, Object value) {
    Map<String, Object> work = new HashMap<>(Map.of("title", "Paint the door", "label", LABEL));
    work.put(field, value);
    return work;
  }

  private static ObjectNode nested(int levels) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (int i = 1; i < levels; i++) {
      node = JsonNodeFactory.instance.objectNode().set("a", node);
    }
    return node;
  }

  private static void refused(ResponseEntity<JsonNode> answer, String field, String... words) {
    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(422);
    assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly(field);
    String message = answer.getBody().path("errors").path(0).path("message").asText();
    assertThat(List.of(words)).allSatisfy(word -> assertThat(message).contains(word));
  }

  private ResponseEntity<JsonNode> post(String path, Object body) {
    return exchange(HttpMethod.POST, path, body);
  }

  private ResponseEntity<JsonNode> patch(String path, Object body) {
    return exchange(HttpMethod.PATCH, path, body);
  }

  private ResponseEntity<JsonNode> exchange(HttpMethod method, String path, Object body) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(token);
    headers.setIfMatch("*");
    return http.exchange("/api/v3" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
  }
}
