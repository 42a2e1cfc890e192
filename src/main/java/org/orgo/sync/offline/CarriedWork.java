package org.orgo.sync.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Everything a node carries: where its server is, the last bundle, and the operations made since.
 * An operation is added and goes when the server has answered it; nothing else changes, and no new
 * bundle takes the place of the old one before.
 */
public final class CarriedWork {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode state;

  CarriedWork(ObjectNode state) {
    this.state = state;
  }

  /** A node that has not been at its server yet. */
  public static CarriedWork begin(String url, UUID node, String key) {
    ObjectNode state = JSON.createObjectNode();
    state.put("url", url).put("node_id", node.toString()).put("key", key);
    state.put("bundle_seq", 0).put("last_seq", 0);
    state.putArray("slice");
    state.putArray("operations");
    return new CarriedWork(state);
  }

  ObjectNode state() {
    return state;
  }

  public String url() {
    return state.path("url").asText();
  }

  public UUID nodeId() {
    return UUID.fromString(state.path("node_id").asText());
  }

  public String key() {
    return state.path("key").asText();
  }

  public long bundleSeq() {
    return state.path("bundle_seq").asLong();
  }

  /** The lines of one kind. */
  public Stream<JsonNode> lines(String kind) {
    return StreamSupport.stream(state.path("slice").spliterator(), false)
        .filter(line -> line.path("line").asText().equals(kind));
  }

  /** What the server has not answered yet, in order. */
  public List<ObjectNode> unsent() {
    List<ObjectNode> unsent = new ArrayList<>();
    operations().forEach(operation -> unsent.add((ObjectNode) operation));
    return unsent;
  }

  /** Adds an operation with the next number, to be filled. */
  ObjectNode append(String kind) {
    long seq = state.path("last_seq").asLong() + 1;
    state.put("last_seq", seq);
    ObjectNode operation = JSON.createObjectNode();
    operation.put("seq", seq).put("op_id", UUID.randomUUID().toString()).put("kind", kind);
    operations().add(operation);
    return operation;
  }

  /** Forgets what the server has answered. */
  public void acknowledged(long seq) {
    ArrayNode left = JSON.createArrayNode();
    unsent().stream().filter(each -> each.path("seq").asLong() > seq).forEach(left::add);
    state.set("operations", left);
  }

  /**
   * Takes a new bundle in place of the old one.
   *
   * @throws IllegalStateException while operations are unsent: they were made on the old one
   */
  public void renew(long bundleSeq, List<JsonNode> slice) {
    if (!operations().isEmpty()) {
      throw new IllegalStateException("Operations are unsent");
    }
    long answered =
        slice.stream()
            .filter(line -> line.path("line").asText().equals("node"))
            .mapToLong(line -> line.path("acknowledged_seq").asLong())
            .findFirst()
            .orElse(0);
    state.put("last_seq", Math.max(answered, state.path("last_seq").asLong()));
    state.put("bundle_seq", bundleSeq);
    state.putArray("slice").addAll(slice);
  }

  private ArrayNode operations() {
    return (ArrayNode) state.path("operations");
  }
}
