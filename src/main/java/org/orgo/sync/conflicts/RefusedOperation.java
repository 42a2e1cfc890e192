package org.orgo.sync.conflicts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.changes.OperationKind;
import org.springframework.lang.Nullable;

/**
 * What was done on a node and was refused here.
 *
 * @param userId whose node it is
 * @param subject the action of a move, the field of a change
 * @param newValue what was done; null to everybody but the node's user, as what follows
 */
public record RefusedOperation(
    UUID opId,
    OfflineNodeId nodeId,
    String nodeName,
    UserId userId,
    long seq,
    OperationKind kind,
    @Nullable String subject,
    @Nullable String newValue,
    @Nullable String remark,
    @Nullable ObjectNode details,
    String reason,
    Instant receivedAt) {

  /** What was said on the node, in words; empty where nothing was, or the reader may not know. */
  public String words() {
    if (details != null && details.hasNonNull("title")) {
      return details.path("title").asText();
    }
    return newValue != null ? newValue : remark == null ? "" : remark;
  }

  RefusedOperation withoutContent() {
    return new RefusedOperation(
        opId, nodeId, nodeName, userId, seq, kind, subject, null, null, null, reason, receivedAt);
  }
}
