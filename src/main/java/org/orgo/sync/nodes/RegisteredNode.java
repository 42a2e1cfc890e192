package org.orgo.sync.nodes;

import java.time.Instant;
import org.orgo.sync.OfflineNode;

/**
 * A node just registered, the only time its key is known.
 *
 * @param expiresAt when the key ends
 */
public record RegisteredNode(OfflineNode node, String key, Instant expiresAt) {

  /** Without the key, wherever it may be written. */
  @Override
  public String toString() {
    return "node " + node.nodeId();
  }
}
