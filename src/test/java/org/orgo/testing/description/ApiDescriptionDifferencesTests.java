package org.orgo.testing.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An exchange that differs from its description is found. */
class ApiDescriptionDifferencesTests {

  private static final String DOCUMENT =
      """
      {"paths": {"/api/v3/doors/{id}": {
         "get": {
           "parameters": [{"name": "limit", "in": "query"}],
           "responses": {
             "200": {
               "headers": {"ETag": {}},
               "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Door"}}}},
             "404": {"$ref": "#/components/responses/NotFound"}}},
         "post": {
           "requestBody": {
             "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Door"}}}},
           "responses": {"204": {"description": "done"}}}}},
       "components": {
         "responses": {"NotFound": {
           "content": {
             "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
         "schemas": {
           "Problem": {"type": "object", "properties": {"code": {"type": "string"}}},
           "Door": {
             "type": "object",
             "required": ["door_id"],
             "properties": {
               "door_id": {"type": "string", "format": "uuid"}, "open": {"type": "boolean"}}}}}}
      """;

  private static final String DOOR = "{\"door_id\":\"2f3c9f3e-6a5c-4c55-9a52-8d0a9fc1a9b1\"}";
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  private ApiDescription description;

  @BeforeEach
  void read() throws JsonProcessingException {
    description = new ApiDescription(JsonMapper.builder().build().readTree(DOCUMENT));
  }

  @Test
  void what_is_as_described_has_no_difference() {
    assertThat(get(200, JSON, DOOR, "etag")).isEmpty();
    assertThat(get(404, PROBLEM, "{\"code\":\"door_not_found\"}")).isEmpty();
    assertThat(exchange("POST", Set.of(), DOOR, 204, "", "")).isEmpty();
  }

  @Test
  void a_body_that_lacks_a_field_or_has_one_more_or_another_value_differs() {
    assertThat(get(200, JSON, "{\"open\":true}", "etag")).hasSize(1);
    assertThat(get(200, JSON, DOOR.replace("}", ",\"doorId\":1}"), "etag")).hasSize(1);
    assertThat(get(200, JSON, DOOR.replace("}", ",\"open\":null}"), "etag")).hasSize(1);
    assertThat(get(200, JSON, "{\"door_id\":\"front\"}", "etag")).hasSize(1);
    assertThat(exchange("POST", Set.of(), DOOR, 204, "", "done")).hasSize(1);
  }

  @Test
  void a_status_a_media_type_and_a_header_that_are_not_described_differ() {
    assertThat(get(500, PROBLEM, "{\"code\":\"failure\"}")).hasSize(1);
    assertThat(get(200, "text/html", "<html>", "etag")).hasSize(1);
    assertThat(get(200, JSON, DOOR)).singleElement().asString().contains("header etag");
    assertThat(get(200, JSON, DOOR, "etag", "location"))
        .singleElement()
        .asString()
        .contains("header location");
  }

  @Test
  void a_parameter_or_a_field_that_is_taken_without_being_described_differs() {
    assertThat(exchange("GET", Set.of("limit", "query"), "", 404, PROBLEM, "{}")).isEmpty();
    assertThat(exchange("POST", Set.of("query"), DOOR, 204, "", "")).hasSize(1);
    assertThat(exchange("POST", Set.of(), "{\"doorId\":1}", 204, "", "")).hasSize(1);
  }

  @Test
  void what_is_answered_where_nothing_is_described_is_a_problem() {
    assertThat(exchange("PUT", Set.of(), "", 405, PROBLEM, "{\"code\":\"method\"}")).isEmpty();
    assertThat(exchange("PUT", Set.of(), "", 405, JSON, "{}")).hasSize(1);
    assertThat(exchange("PUT", Set.of(), DOOR, 200, JSON, DOOR)).hasSize(1);
  }

  private List<String> get(int status, String type, String body, String... headers) {
    return exchange("GET", Set.of(), "", status, type, body, headers);
  }

  private List<String> exchange(
      String method,
      Set<String> parameters,
      String sent,
      int status,
      String type,
      String received,
      String... headers) {
    Map<String, String> all = new TreeMap<>(Map.of("content-type", type));
    List.of(headers).forEach(name -> all.put(name, "1"));
    return description.differences(
        new ApiExchange(
            method,
            "/api/v3/doors/7",
            parameters,
            sent.getBytes(StandardCharsets.UTF_8),
            status,
            all,
            received.getBytes(StandardCharsets.UTF_8)));
  }
}
