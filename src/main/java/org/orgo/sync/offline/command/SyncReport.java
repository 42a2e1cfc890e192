package org.orgo.sync.offline.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What became of an operation, in a sentence. */
final class SyncReport {

  private static final Map<String, String> SENTENCES =
      Map.of(
          "APPLIED", "done",
          "MERGED", "done, beside what others did",
          "DUPLICATE", "was done before",
          "CONFLICT", "waits for a decision on the server",
          "REFUSED", "was refused");

  private SyncReport() {}

  static String line(JsonNode answer) {
    String result = answer.path("result").asText();
    String reason = answer.path("reason").asText("");
    return "step %d: %s%s"
        .formatted(
            answer.path("seq").asLong(),
            SENTENCES.getOrDefault(result, result),
            reason.isEmpty() ? "" : " (" + reason + ")");
  }
}
