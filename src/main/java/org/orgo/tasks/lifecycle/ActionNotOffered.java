package org.orgo.tasks.lifecycle;

import java.util.List;
import java.util.Optional;
import org.orgo.platform.refusals.Refusal;
import org.orgo.tasks.Task;

/** The task's present position does not offer this action. */
public class ActionNotOffered extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  private final transient TaskState now;

  ActionNotOffered(String action, Task task, List<String> offered) {
    super(
        "A task that is %s does not offer '%s'; it offers %s"
            .formatted(
                task.status(), action, offered.isEmpty() ? "nothing" : String.join(", ", offered)));
    this.now = new TaskState(task, offered);
  }

  @Override
  public String code() {
    return "action_not_offered";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.CONFLICT;
  }

  @Override
  public Optional<Object> current() {
    return Optional.of(now);
  }

  /** The task as it is now and the actions it offers. */
  public record TaskState(Task task, List<String> actions) {}
}
