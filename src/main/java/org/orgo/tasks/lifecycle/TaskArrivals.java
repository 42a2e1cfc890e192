package org.orgo.tasks.lifecycle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.editing.TaskEdit;
import org.orgo.tasks.escalation.Escalations;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.vocabulary.work.TaskLaw;
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
   * @throws IllegalTransition when the task may not go there; the token then stays where it was
   */
  public void arrived(TaskId id, Lifecycle.Position position) {
    Task task = tasks.get(id);
    if (task.status() == position.status()) {
      tasks.settle(task, position);
      return;
    }
    if (!TaskLaw.allows(task.status(), position.status())) {
      throw new IllegalTransition(task.status(), position.status());
    }
    Instant now = deadlines.now();
    ObjectNode data =
        Tasks.data().put("from", task.status().name()).put("to", position.status().name());
    Task moved = new TaskEdit(task).restingAt(position).at(now);
    tasks.change(task, moved, tasks.event(task, TaskEvent.TaskEventKind.STATUS_CHANGED, data, now));
  }
}
