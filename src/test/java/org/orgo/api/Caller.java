package org.orgo.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A program that calls {@code /api/v3} with the token of one user. */
record Caller(TestRestTemplate http, String token) {

  /** What came back. */
  record Reply(int status, JsonNode body) {

    String text(String field) {
      return body.path(field).asText(null);
    }

    /** The fields that were refused. */
    Iterable<String> refused() {
      return body.path("errors").findValuesAsText("field");
    }
  }

  Reply get(String path) {
    return send(HttpMethod.GET, path, null, Map.of());
  }

  Reply post(String path, Object body) {
    return send(HttpMethod.POST, path, body, Map.of());
  }

  Reply patch(String path, Object body) {
    return send(HttpMethod.PATCH, path, body, Map.of());
  }

  /**
   * @param path as it is on the wire: nothing in it is encoded any more
   * @param body to be written as JSON; a string is JSON already
   */
  Reply send(HttpMethod method, String path, Object body, Map<String, String> more) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(token);
    headers.setContentType(MediaType.APPLICATION_JSON);
    more.forEach(headers::set);
    ResponseEntity<JsonNode> answer =
        http.exchange(
            URI.create(http.getRootUri() + "/api/v3" + path),
            method,
            new HttpEntity<>(body, headers),
            JsonNode.class);
    return new Reply(answer.getStatusCode().value(), answer.getBody());
  }
}
