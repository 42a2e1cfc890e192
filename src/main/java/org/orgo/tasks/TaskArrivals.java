package org.orgo.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.orgo.labels.TaskLaw;
import org.springframework.stereotype.Component;

/** Tokens that nobody at the desk moved: a timer fired, or an operator moved one in Cockpit. */
@Component
public class TaskArrivals {

  private final Tasks tasks;
  private final Deadlines deadlines;
  private final Escalations escalations;

  TaskArrivals(Tasks tasks, Deadlines deadlines, Escalations escalations) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.escalations = escalations;
  }

  /**
   * The escalation step of the diagram.
   *
   * @param asked it was a choice; else a deadline passed
   * @return when the next step is due
   */
  public Instant escalate(TaskId id, boolean asked) {
    return escalations.escalate(id, asked);
  }

  /**
   * The row follows the token.
   *
   * @throws LawBroken when the task may not go there; the token then stays where it was
   */
  public void arrived(TaskId id, Lifecycle.Rest rest) {
    Task task = tasks.get(id);
    if (task.status() == rest.status()) {
      tasks.settle(task, rest);
      return;
    }
    if (!TaskLaw.allows(task.status(), rest.status())) {
      throw new LawBroken(task.status(), rest.status());
    }
    Instant now = deadlines.now();
    ObjectNode data =
        Tasks.data().put("from", task.status().name()).put("to", rest.status().name());
    Task moved = new TaskEdit(task).restingAt(rest).at(now);
    tasks.change(task, moved, tasks.event(task, TaskEvent.Kind.STATUS_CHANGED, data, now));
  }
}
