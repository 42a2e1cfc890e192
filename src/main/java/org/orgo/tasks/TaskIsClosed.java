package org.orgo.tasks;

import java.util.Optional;
import org.orgo.refusals.Refusal;

/** A finished task is not edited any more. */
public class TaskIsClosed extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Task now;

  TaskIsClosed(Task now) {
    super("The task is %s and is not changed any more".formatted(now.status()));
    this.now = now;
  }

  @Override
  public String code() {
    return "task_is_closed";
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(now);
  }
}
