package org.orgo.sync.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.orgo.sync.changes.Upload;

/**
 * Brings what was done on a node to its server, and then, when every operation was answered, a new
 * bundle back. What was answered is noted on the disk after each part, so that it may be cut off
 * anywhere and simply run again.
 */
public final class Synchronization {

  /** A body is a mebibyte at most, and JSON may need six bytes for a character. */
  private static final int MAX_PART_CHARACTERS = 160_000;

  private final NodeStore store;
  private final Clock clock;

  public Synchronization(NodeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * @return what became of each operation, as the server says it
   * @throws OfflineRefusal when the server is out of reach or refuses; what was not answered is
   *     kept
   */
  public List<JsonNode> run(CarriedWork work) throws IOException {
    NodeServer server = new NodeServer(work, clock);
    List<JsonNode> results = new ArrayList<>();
    while (!work.unsent().isEmpty()) {
      JsonNode answer = server.send(part(work.unsent()));
      answer.path("results").forEach(results::add);
      work.acknowledged(answer.path("acknowledged_seq").asLong());
      store.write(work);
    }
    NodeServer.Bundle bundle = server.bundle();
    work.renew(bundle.bundleSeq(), bundle.lines());
    store.write(work);
    return results;
  }

  private static List<ObjectNode> part(List<ObjectNode> unsent) {
    List<ObjectNode> part = new ArrayList<>();
    int characters = 0;
    for (ObjectNode operation : unsent) {
      characters += operation.toString().length();
      boolean full = part.size() == Upload.MAX_OPERATIONS || characters > MAX_PART_CHARACTERS;
      if (full && !part.isEmpty()) {
        break;
      }
      part.add(operation);
    }
    return part;
  }
}
