package org.orgo.tasks.lifecycle;

import java.util.Optional;
import org.orgo.platform.refusals.Refusal;
import org.orgo.tasks.Task;

/** A transition was taken and a job still has to carry it out; until then the task offers none. */
public class TaskInTransit extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient Task now;

  public TaskInTransit(Task now) {
    super("The task is on its way to its next step; look again in a moment");
    this.now = now;
  }

  @Override
  public String code() {
    return "task_in_transit";
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
