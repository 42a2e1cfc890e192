package org.orgo.tasks.editing;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;
import org.orgo.tasks.Task;

/** Somebody else changed the task first; shows the task as it is now. */
public class TaskChangedMeanwhile extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Task now;

  public TaskChangedMeanwhile(Task now) {
    super("The task was changed meanwhile");
    this.now = now;
  }

  @Override
  public String code() {
    return "task_changed_meanwhile";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.ofNullable(now);
  }
}
