package org.orgo.tasks.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A task with its moves, oldest first.
 *
 * @param status with which it began
 */
public record TaskHistory(UUID taskId, Instant openedAt, String status, List<RecordedMove> moves) {

  /**
   * A move as it was recorded.
   *
   * @param escalation whether it was an escalation, of which no action is recorded
   * @param byPerson whether somebody chose it
   * @param action which was chosen; null when none is recorded
   * @param status that it led to
   * @param waitState where it led to; null where it ended, and for escalations
   */
  public record RecordedMove(
      boolean escalation,
      boolean byPerson,
      @Nullable String action,
      String status,
      @Nullable String waitState) {}
}
