package org.orgo.tasks.lifecycle;

import org.orgo.platform.refusals.Refusal;

/** An operator has suspended the task's instance; until it is resumed, nothing moves it. */
public class TaskSuspended extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public TaskSuspended() {
    super("An operator has suspended this task; it moves again when it is resumed");
  }

  @Override
  public String code() {
    return "task_suspended";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
