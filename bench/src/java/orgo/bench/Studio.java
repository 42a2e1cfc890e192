package orgo.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** An organization's analyst and administrator at the studio, through the REST interface. */
final class Studio {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LIFECYCLE = "task-lifecycle.bpmn";
  private static final String TABLE = "signal-severity.dmn";
  private static final Set<String> OVER = Set.of("READY", "DONE", "FAILED", "CANCELLED");
  private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

  private final Http http;
  private final String analyst;
  private final String admin;
  private int releases;

  Studio(int port, String organization) {
    http = new Http(port);
    analyst = http.token("analyst@" + organization + ".example");
    admin = http.token("admin@" + organization + ".example");
  }

  void replay(int signals) {
    Map<String, byte[]> table = Samples.classification(0);
    String file = table.keySet().iterator().next();
    JsonNode order =
        post(
            analyst,
            "/replays",
            Map.of(
                "files",
                Map.of(file, new String(table.get(file), StandardCharsets.UTF_8)),
                "signals",
                signals));
    ended(analyst, "/replays/" + order.path("replay_id").asText(), "READY");
  }

  void releaseAndBack() {
    String table =
        read("dmn/" + TABLE)
            .replaceFirst("(<decision id=\"signal-severity\" name=\")[^\"]*", "$1Severity " + ++releases);
    String proposal = released(TABLE, table);
    post(admin, "/proposals/" + proposal + "/roll-back", Map.of());
  }

  void releaseLifecycle() {
    released(
        LIFECYCLE,
        read("processes/tasks/" + LIFECYCLE)
            .replaceFirst("name=\"Task opened\"", "name=\"Task opened, " + ++releases + "\""));
  }

  /** Those of the earlier version that has most; returns how many. */
  int migrate() {
    String from = null;
    long most = 0;
    for (JsonNode version : get(analyst, "/definitions/" + LIFECYCLE + "/running").path("running")) {
      if (version.path("tasks").asLong() > most) {
        most = version.path("tasks").asLong();
        from = version.path("version").asText();
      }
    }
    JsonNode order = post(admin, "/migrations", Map.of("file", LIFECYCLE, "from_version", from));
    String path = "/migrations/" + order.path("migration_id").asText();
    return ended(admin, path, "DONE").path("tasks_moved").asInt();
  }

  /** Proposed by one, approved and rolled out by the other; returns the proposal's id. */
  private String released(String file, String content) {
    JsonNode draft = post(analyst, "/drafts", Map.of("title", "Release " + releases));
    String id = draft.path("draft_id").asText();
    http.send(
        to(analyst, "/drafts/" + id + "/files/" + file)
            .header("If-Match", "\"" + draft.path("version").asInt() + "\"")
            .header("Content-Type", "application/octet-stream")
            .PUT(HttpRequest.BodyPublishers.ofString(content))
            .build());
    String proposal =
        post(analyst, "/proposals", Map.of("draft_id", id)).path("proposal_id").asText();
    post(admin, "/proposals/" + proposal + "/approve", Map.of());
    post(admin, "/proposals/" + proposal + "/roll-out", Map.of());
    return proposal;
  }

  private JsonNode ended(String token, String path, String well) {
    JsonNode seen = get(token, path);
    while (!OVER.contains(seen.path("status").asText())) {
      LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
      seen = look(token, path, seen);
    }
    if (!seen.path("status").asText().equals(well)) {
      throw new IllegalStateException(path + " ended: " + seen);
    }
    return seen;
  }

  /** On a busy machine a look may find no connection free; then it is looked again. */
  private JsonNode look(String token, String path, JsonNode before) {
    try {
      return get(token, path);
    } catch (IllegalStateException busy) {
      if (busy.getMessage().contains(" answered 503 ")) {
        return before;
      }
      throw busy;
    }
  }

  private JsonNode get(String token, String path) {
    return tree(http.send(to(token, path).GET().build()));
  }

  private JsonNode post(String token, String path, Map<String, ?> body) {
    try {
      return tree(
          http.send(
              Http.post(to(token, path), "application/json", JSON.writeValueAsString(body))));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private HttpRequest.Builder to(String token, String path) {
    return http.to("/api/v3" + path).header("Authorization", "Bearer " + token);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(text, notJson);
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
