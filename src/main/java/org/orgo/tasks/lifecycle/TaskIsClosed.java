package org.orgo.tasks.lifecycle;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;
import org.orgo.tasks.Task;

/** A finished task cannot be edited. */
public class TaskIsClosed extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Task now;

  public TaskIsClosed(Task now) {
    super("The task is %s and is not changed any more".formatted(now.status()));
    this.now = now;
  }

  @Override
  public String code() {
    return "task_is_closed";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(now);
  }
}
