package org.orgo.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** A body says what it means: nothing is converted into what it is not. */
@OrgoTest
class BodyTypesTests {

  @Autowired TestOrganizations organizations;
  @Autowired TestRestTemplate http;

  private String token;

  @BeforeEach
  void found() {
    token = organizations.found("retail_chain").token("worker");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/signals | {\"subject\": false}                      | subject",
        "/signals | {\"subject\": 12, \"body\": \"b\"}        | subject",
        "/tasks   | {\"title\": \"t\", \"severity\": 1}       | severity",
        "/tasks   | {\"title\": \"t\", \"severity\": \"\"}    | severity",
        "/tasks   | {\"title\": \"t\", \"tags\": [true]}      | tags[0]",
        "/tokens  | {\"days\": 1.5}                           | days",
        "/tokens  | {\"days\": \"1\"}                         | days",
      })
  void a_value_of_another_type_is_refused_by_its_name(String path, String body, String field) {
    ResponseEntity<JsonNode> answer = send(HttpMethod.POST, path, body, "application/json");

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly(field);
    assertThat(answer.getBody().toString()).doesNotContain("java.", "org.orgo", "coerce");
  }

  @Test
  void nothing_is_taken_in_parts() {
    ResponseEntity<JsonNode> answer = send(HttpMethod.POST, "/signals", "", "multipart/form-data");

    assertThat(answer.getStatusCode().value()).isEqualTo(415);
    assertThat(answer.getBody().path("code").asText()).isNotBlank();
  }

  private ResponseEntity<JsonNode> send(HttpMethod method, String path, String body, String type) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(token);
    headers.set(HttpHeaders.CONTENT_TYPE, type);
    return http.exchange("/api/v3" + path, method, new HttpEntity<>(body, headers), JsonNode.class);
  }
}
