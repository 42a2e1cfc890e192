package org.orgo.tasks;

import org.orgo.labels.TaskStatus;
import org.orgo.refusals.Refusal;

/** A token was moved to where the task law does not let the task go. */
public class LawBroken extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  LawBroken(TaskStatus from, TaskStatus to) {
    super("A task may not go from %s to %s".formatted(from, to));
  }

  @Override
  public String code() {
    return "task_law_broken";
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }
}
