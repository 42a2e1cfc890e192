package org.orgo.testing.description;

import java.util.Map;
import java.util.Set;

/**
 * A request and its answer.
 *
 * @param parameters names in the query
 * @param headers of the answer, by their lower-case names
 */
record ApiExchange(
    String method,
    String path,
    Set<String> parameters,
    byte[] sent,
    int status,
    Map<String, String> headers,
    byte[] received) {

  boolean isDone() {
    return status < 300;
  }

  /** Without its parameters; empty where there is none. */
  String mediaType() {
    return headers.getOrDefault("content-type", "").split(";")[0].strip();
  }

  @Override
  public String toString() {
    return "%s %s: %d".formatted(method, path, status);
  }
}
