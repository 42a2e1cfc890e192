package org.orgo.sync.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;

/**
 * One operation of a node: what somebody wanted, never how a row should look.
 *
 * @param seq its number on the node, from 1 without a gap
 * @param taskId the task; for one opened on the node, the id of the operation that opened it; null
 *     when this opens one
 * @param subject the action of a move, the field of a change
 * @param baseVersion the version of the task that the node had
 * @param baseValue what the field said on the node before, the status before a move
 * @param newValue what the field should say, the status after a move, the words of a comment
 * @param remark why, with a move
 * @param details answers to the form of a move; title, description, label and type of a new task
 * @param nodeClock what time it was on the node; shown, never decided by
 */
public record NodeOperation(
    long seq,
    UUID opId,
    OperationKind kind,
    @Nullable UUID taskId,
    @Nullable String subject,
    @Nullable Integer baseVersion,
    @Nullable String baseValue,
    @Nullable String newValue,
    @Nullable String remark,
    @Nullable ObjectNode details,
    @Nullable Instant nodeClock) {

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

  /** The action or field, where it is a word that could be one; else null. */
  public String word() {
    return subject != null && WORD.matcher(subject).matches() ? subject : null;
  }

  /** The same without what was wanted. */
  NodeOperation bare(Instant clock) {
    return new NodeOperation(
        seq, opId, kind, taskId, word(), baseVersion, null, null, null, null, clock);
  }

  /** The same about the task as the server knows it. */
  NodeOperation about(UUID known) {
    return new NodeOperation(
        seq,
        opId,
        kind,
        known,
        subject,
        baseVersion,
        baseValue,
        newValue,
        remark,
        details,
        nodeClock);
  }
}
