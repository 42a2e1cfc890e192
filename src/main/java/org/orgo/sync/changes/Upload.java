package org.orgo.sync.changes;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.lang.Nullable;

/**
 * Operations a node sends at once.
 *
 * @param bundleSeq the bundle they were made on
 * @param fromSeq the number of the first of them
 * @param nodeClock what time it is on the node
 */
public record Upload(
    long bundleSeq, long fromSeq, @Nullable Instant nodeClock, List<NodeOperation> operations) {

  public static final int MAX_OPERATIONS = 500;

  /**
   * @throws InvalidRequest naming what is missing, too many or out of order
   */
  public void requireInOrder() {
    if (operations.size() > MAX_OPERATIONS) {
      throw new InvalidRequest(
          FieldError.of("ops", "must be at most %d".formatted(MAX_OPERATIONS)));
    }
    long expected = fromSeq;
    Set<UUID> ids = new HashSet<>();
    for (NodeOperation operation : operations) {
      String place = "ops[%d].".formatted(expected - fromSeq);
      if (operation.seq() != expected || expected < 1) {
        throw new InvalidRequest(
            FieldError.of(place + "seq", "must be %d".formatted(Math.max(1, expected))));
      }
      if (operation.opId() == null || !ids.add(operation.opId())) {
        throw new InvalidRequest(FieldError.of(place + "op_id", "must be one of its own"));
      }
      if (operation.kind() == null) {
        throw new InvalidRequest(FieldError.notAmong(place + "kind", OperationKind.class));
      }
      expected++;
    }
  }
}
