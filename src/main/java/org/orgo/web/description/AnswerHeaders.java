package org.orgo.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;

/** The headers that answers carry. */
final class AnswerHeaders {

  static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

  private static final Map<String, String> MEANINGS =
      new TreeMap<>(
          Map.of(
              HttpHeaders.ETAG,
              "The version, or a tag that changes with the answer, quoted; to be sent as `If-Match` with a"
                  + " change, as `If-None-Match` to be answered only when something changed",
              HttpHeaders.LOCATION,
              "Where the new item is; not on an answer that is repeated",
              HttpHeaders.RETRY_AFTER,
              "After how many seconds it may be tried again",
              HttpHeaders.WWW_AUTHENTICATE,
              "How to authenticate, or what a token lacks",
              IDEMPOTENCY_REPLAYED,
              "`true` when the answer was given before, for the same key"));

  private AnswerHeaders() {}

  static Components in(Components components) {
    MEANINGS.forEach((name, meaning) -> components.addHeaders(name, header(meaning)));
    return components;
  }

  static Header of(String name) {
    return new Header().$ref(name);
  }

  static void add(ApiResponse response, String name) {
    response.addHeaderObject(name, of(name));
  }

  private static Header header(String meaning) {
    Schema<?> text = new StringSchema();
    text.addType("string");
    return new Header().description(meaning).schema(text);
  }
}
