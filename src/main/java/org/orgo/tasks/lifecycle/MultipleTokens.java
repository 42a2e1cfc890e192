package org.orgo.tasks.lifecycle;

import org.orgo.platform.refusals.Refusal;
import org.orgo.tasks.TaskId;

/** An operator started a second token and left the first one where it is. */
public class MultipleTokens extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  public MultipleTokens(TaskId task) {
    super("The task %s would be at two places; cancel where it is, then start".formatted(task));
  }

  @Override
  public String code() {
    return "task_at_two_places";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }
}
