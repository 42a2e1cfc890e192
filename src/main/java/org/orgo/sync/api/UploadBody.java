package org.orgo.sync.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.orgo.sync.changes.NodeOperation;
import org.orgo.sync.changes.OperationKind;
import org.orgo.sync.changes.Upload;
import org.springframework.lang.Nullable;

/**
 * Operations of a node.
 *
 * @param bundleSeq the bundle they were made on
 * @param fromSeq the number of the first of them
 * @param nodeClock what time it is on the node
 */
record UploadBody(
    @NotNull Long bundleSeq,
    @NotNull Long fromSeq,
    @Nullable Instant nodeClock,
    @NotNull @Valid List<@NotNull @Valid OperationBody> ops) {

  /**
   * One of them.
   *
   * @param action of a MOVE
   * @param field of a FIELD
   * @param newValue what the field should say; the status after a move; the words of a comment
   * @param reason why, with a move
   * @param details answers to the form of a move; title, description, label and type of a new task
   */
  record OperationBody(
      @NotNull Long seq,
      @NotNull UUID opId,
      @NotNull OperationKind kind,
      @Nullable UUID taskId,
      @Nullable String action,
      @Nullable String field,
      @Nullable Integer baseVersion,
      @Nullable String baseValue,
      @Nullable String newValue,
      @Nullable String reason,
      @Nullable ObjectNode details,
      @Nullable Instant nodeClock) {

    NodeOperation operation() {
      return new NodeOperation(
          seq,
          opId,
          kind,
          taskId,
          action == null ? field : action,
          baseVersion,
          baseValue,
          newValue,
          reason,
          details,
          nodeClock);
    }
  }

  Upload upload() {
    return new Upload(
        bundleSeq, fromSeq, nodeClock, ops.stream().map(OperationBody::operation).toList());
  }
}
