package org.orgo.tasks.lifecycle;

import org.orgo.platform.refusals.Refusal;
import org.orgo.vocabulary.work.TaskStatus;

/** A token was moved to a position that the task law does not allow. */
public class IllegalTransition extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public IllegalTransition(TaskStatus from, TaskStatus to) {
    super("A task may not go from %s to %s".formatted(from, to));
  }

  @Override
  public String code() {
    return "task_law_broken";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
