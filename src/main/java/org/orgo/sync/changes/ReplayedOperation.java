package org.orgo.sync.changes;

import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * How an operation ended on the server.
 *
 * @param serverValue what the server has instead, of a conflict
 */
record ReplayedOperation(
    OperationResult result,
    @Nullable String reason,
    @Nullable String serverValue,
    @Nullable UUID taskId) {

  private static final String NOT_STORABLE = "not_storable";

  static ReplayedOperation done(boolean untouched, UUID taskId) {
    OperationResult result = untouched ? OperationResult.APPLIED : OperationResult.MERGED;
    return new ReplayedOperation(result, null, null, taskId);
  }

  static ReplayedOperation conflict(String reason, String serverValue, UUID taskId) {
    return new ReplayedOperation(OperationResult.CONFLICT, reason, serverValue, taskId);
  }

  static ReplayedOperation refused(String reason, UUID taskId) {
    return new ReplayedOperation(OperationResult.REFUSED, reason, null, taskId);
  }

  /** One whose texts the database does not take, so that nobody can see them later. */
  static ReplayedOperation notStorable() {
    return new ReplayedOperation(OperationResult.REFUSED, NOT_STORABLE, null, null);
  }

  /** Whether somebody still has to see what was wanted. */
  boolean keepsValues() {
    return result == OperationResult.CONFLICT
        || result == OperationResult.REFUSED && !NOT_STORABLE.equals(reason);
  }
}
