package org.orgo.tasks.backtest;

import java.time.Instant;
import org.orgo.tasks.TaskId;
import org.orgo.vocabulary.work.Category;
import org.orgo.vocabulary.work.Severity;
import org.springframework.lang.Nullable;

/**
 * What is known of a task that was opened.
 *
 * @param ownerRole before it escalated
 * @param closedAt null while it is unresolved
 */
public record PastTask(
    TaskId taskId,
    Category category,
    Severity severity,
    String ownerRole,
    Instant createdAt,
    @Nullable Instant closedAt) {

  /** A stretch in which a task was on hold. */
  public record Hold(TaskId taskId, Instant heldAt, @Nullable Instant resumedAt) {}
}
