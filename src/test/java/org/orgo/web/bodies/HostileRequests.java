package org.orgo.web.bodies;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.orgo.testing.Gen;
import org.orgo.testing.RawRequest;
import org.orgo.testing.RawRequest.RepeatedText;
import org.orgo.testing.Source;

/** Draws requests that a member may send and that are meant to hurt. */
final class HostileRequests {

  private static final String JSON = "application/json";
  private static final Gen<String> DOORS =
      Gen.of(
          "/api/v3/tasks",
          "/api/v3/signals",
          "/api/v3/cases",
          "/api/v3/tokens",
          "/api/v3/tasks/00000000-0000-0000-0000-000000000000/comments",
          "/login",
          "/report",
          "/engine-rest/task");
  private static final Gen<String> TYPES =
      Gen.of(
          JSON,
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=b",
          "application/octet-stream");
  private static final Gen<String> FIELDS =
      Gen.of("metadata", "location", "tags", "title", "body", "scopes", "nobody_knows_it");

  /** What a value is made of, again and again. */
  private static final Gen<String> PIECES =
      Gen.of("1,", "[],", "{},", "\"a\",", "12345678,", "{\"a\":{}},", "[[[]]],", "\"\\u00e9\",");

  /** Every second one is far more than any door takes. */
  private static final Gen<Integer> SIZES =
      Gen.oneOf(Gen.integers(1, 1_900_000), Gen.integers(1, 64 * 1024 * 1024));

  private final String token;

  HostileRequests(String token) {
    this.token = token;
  }

  RawRequest draw(Source source) {
    return switch (source.draw(Gen.integers(0, 7))) {
      case 0 -> post(source, DOORS, JSON, list(source));
      case 1 -> post(source, DOORS, JSON, deep(source));
      case 2 -> post(source, DOORS, JSON, longText(source));
      case 3 -> post(source, DOORS, JSON, manyNames(source));
      case 4 ->
          post(
              source,
              DOORS,
              "application/x-www-form-urlencoded",
              new RepeatedText("a=1", "&a=b", source.draw(SIZES) / 4, ""));
      case 5 ->
          post(
              source,
              DOORS,
              "multipart/form-data; boundary=b",
              new RepeatedText(
                  "",
                  "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n",
                  source.draw(SIZES) / 60,
                  "--b--\r\n"));
      case 6 -> post(source, DOORS, source.draw(TYPES), bytes(source));
      default -> signal(source);
    };
  }

  private RawRequest post(Source source, Gen<String> doors, String type, RepeatedText body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("Content-Type", type);
    if (source.chance(0.5)) {
      headers.put("Idempotency-Key", UUID.nameUUIDFromBytes(body.toString().getBytes()).toString());
    }
    if (source.chance(0.1)) {
      headers.put("Content-Encoding", "gzip");
    }
    return new RawRequest("POST", source.draw(doors), headers, body, source.chance(0.5));
  }

  private static RepeatedText list(Source source) {
    String piece = source.draw(PIECES);
    long times = source.draw(SIZES) / piece.length();
    return source.chance(0.5)
        ? new RepeatedText(field(source) + "[", piece, times, "0]}")
        : new RepeatedText(field(source) + "{\"list\":[", piece, times, "0]}}");
  }

  private static RepeatedText deep(Source source) {
    return new RepeatedText(
        field(source), source.draw(Gen.of("[", "{\"a\":")), source.draw(SIZES) / 5, "1");
  }

  private static RepeatedText longText(Source source) {
    String piece = source.draw(Gen.of("word ", "x", "é", "\\u0000", "a\\n"));
    return new RepeatedText(
        field(source) + "\"", piece, source.draw(SIZES) / piece.length(), "\"}");
  }

  private static RepeatedText manyNames(Source source) {
    return new RepeatedText(
        "{\"title\":\"A door\",\"metadata\":{", "\"name\":1,", source.draw(SIZES) / 9, "\"b\":2}}");
  }

  private static RepeatedText bytes(Source source) {
    return new RepeatedText("", "%00\u0001", source.draw(SIZES), "");
  }

  /** One that is taken: as long as it may be. */
  private RawRequest signal(Source source) {
    String piece = source.draw(Gen.of("leak in room 12 ", "é ", "pipe! "));
    RepeatedText body =
        new RepeatedText(
            "{\"subject\":\"The tap leaks\",\"body\":\"", piece, 199_000 / piece.length(), "\"}");
    return post(source, Gen.of("/api/v3/signals"), JSON, body);
  }

  private static String field(Source source) {
    return "{\"title\":\"A door\",\"subject\":\"A door\",\"%s\":".formatted(source.draw(FIELDS));
  }
}
