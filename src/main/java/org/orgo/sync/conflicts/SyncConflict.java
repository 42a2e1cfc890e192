package org.orgo.sync.conflicts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.sync.OfflineNodeId;
import org.orgo.sync.changes.OperationKind;
import org.springframework.lang.Nullable;

/**
 * An operation of a node that could not simply be done.
 *
 * @param userId whose node it is
 * @param subject the action of a move, the field of a change
 * @param taskId null when it was to open a task, or the reader does not see the task
 * @param baseValue what the node had before; null to who does not see the task, as what follows
 * @param newValue what was done on the node
 * @param serverValue what the server had when it arrived
 * @param nodeClock what time it was on the node
 * @param imported whether the node never sent it
 * @param decision null while it is open
 */
public record SyncConflict(
    ConflictId conflictId,
    OfflineNodeId nodeId,
    String nodeName,
    UserId userId,
    UUID opId,
    long seq,
    OperationKind kind,
    @Nullable String subject,
    @Nullable UUID taskId,
    @Nullable String baseValue,
    @Nullable String newValue,
    @Nullable String serverValue,
    @Nullable String remark,
    @Nullable ObjectNode details,
    String reason,
    @Nullable Instant nodeClock,
    boolean clockDoubtful,
    Instant receivedAt,
    boolean imported,
    @Nullable ConflictChoice decision,
    @Nullable Instant decidedAt) {

  public boolean isOpen() {
    return decision == null;
  }

  /** As somebody reads it who does not see the task. */
  SyncConflict withoutContent() {
    return new SyncConflict(
        conflictId,
        nodeId,
        nodeName,
        userId,
        opId,
        seq,
        kind,
        subject,
        null,
        null,
        null,
        null,
        null,
        null,
        reason,
        nodeClock,
        clockDoubtful,
        receivedAt,
        imported,
        decision,
        decidedAt);
  }
}
