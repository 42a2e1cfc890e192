package org.orgo.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.orgo.sync.envelope.SealedEnvelope;
import org.orgo.tasks.TaskId;

/** A node that speaks to the server as its protocol says, and nothing else. */
final class TestNode {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String api;
  private final String key;
  private final OfflineNodeId id;
  private final ArrayNode operations = JSON.createArrayNode();
  private long seq;
  private long bundleSeq;
  private String clock = Instant.now().toString();

  TestNode(int port, OfflineNodeId id, String key) {
    this.api = "http://localhost:%d/api/v3/sync/nodes/%s".formatted(port, id);
    this.id = id;
    this.key = key;
  }

  OfflineNodeId id() {
    return id;
  }

  String key() {
    return key;
  }

  HttpResponse<byte[]> bundle() {
    return send(request("/bundle").GET());
  }

  /** The lines of a new bundle. */
  List<JsonNode> takeBundle() {
    HttpResponse<byte[]> answer = bundle();
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
    }
    SealedEnvelope.Opened opened = SealedEnvelope.open(answer.body(), key.toCharArray());
    bundleSeq = opened.header().bundleSeq();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(opened.content()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(TestNode::read)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  ObjectNode add(String kind, UUID task) {
    ObjectNode operation = operations.addObject();
    operation.put("seq", ++seq).put("op_id", UUID.randomUUID().toString()).put("kind", kind);
    if (task != null) {
      operation.put("task_id", task.toString());
    }
    return operation.put("node_clock", clock);
  }

  ObjectNode moves(TaskId task, String action, String to) {
    return add("MOVE", task.value()).put("action", action).put("new_value", to);
  }

  ObjectNode comments(TaskId task, String words) {
    return add("COMMENT", task.value()).put("new_value", words);
  }

  ObjectNode changes(TaskId task, String field, String base, String value) {
    return add("FIELD", task.value())
        .put("field", field)
        .put("base_value", base)
        .put("new_value", value);
  }

  void clockIs(Instant time) {
    clock = time.toString();
  }

  /** The body that sends the operations from one on. */
  ObjectNode body(long from) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("bundle_seq", bundleSeq)
            .put("from_seq", from)
            .put("node_clock", clock);
    ArrayNode ops = body.putArray("ops");
    operations.forEach(
        operation -> {
          if (operation.path("seq").asLong() >= from) {
            ops.add(operation);
          }
        });
    return body;
  }

  HttpResponse<byte[]> post(String body) {
    return send(
        request("/changes")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body)));
  }

  JsonNode upload(long from) {
    return read(new String(post(body(from).toString()).body(), StandardCharsets.UTF_8));
  }

  /** What became of each operation from one on, such as {@code CONFLICT task_is_closed}. */
  List<String> results(long from) {
    JsonNode answer = upload(from);
    if (!answer.has("results")) {
      throw new IllegalStateException(answer.toString());
    }
    List<String> results = new ArrayList<>();
    answer
        .path("results")
        .forEach(
            each ->
                results.add(
                    (each.path("result").asText() + " " + each.path("reason").asText("")).strip()));
    return results;
  }

  static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + key);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
