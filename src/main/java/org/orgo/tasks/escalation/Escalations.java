package org.orgo.tasks.escalation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.editing.TaskEdit;
import org.orgo.tasks.events.EscalationAnnounced;
import org.orgo.tasks.events.TaskEscalated;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.tasks.persistence.Tasks;
import org.springframework.stereotype.Component;

/** Applies an escalation to the row: announces it, moves the task up, or reminds the top. */
@Component
public class Escalations {

  private final Tasks tasks;
  private final Deadlines deadlines;
  private final EscalationLine line;

  Escalations(Tasks tasks, Deadlines deadlines, EscalationLine line) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.line = line;
  }

  /**
   * The row of a task that has reached ESCALATED, or its next level there.
   *
   * @param seen the task before the move
   * @param moved the task after the move, without the escalation
   * @param asked whether a person or an urgent severity asked for it; otherwise a deadline passed
   */
  public Task escalate(Task seen, Task moved, boolean asked) {
    EscalationLine.NextRole step = line.next(moved);
    boolean announces =
        step.announcedFirst()
            && !asked
            && !tasks.announcedTo(seen).filter(step.role()::equals).isPresent();
    return announces ? announce(seen, moved, step) : move(seen, moved, step);
  }

  /** Leaves everything with its owners, who are told together with the next role. */
  private Task announce(Task seen, Task moved, EscalationLine.NextRole step) {
    Instant now = moved.updatedAt();
    Instant next = deadlines.nextStep(moved, now, step.left() + 1, step.waitFactor());
    ObjectNode data = data(seen, step, next).put("announced", true);
    TaskEvent event = tasks.event(seen, TaskEvent.TaskEventKind.ESCALATED, data, now);
    Task announced = new TaskEdit(moved).escalationAnnounced(next).at(now);
    tasks.change(seen, announced, event);
    tasks.publish(
        new EscalationAnnounced(
            seen.organizationId(), seen.taskId(), event.eventId(), step.role()));
    return announced;
  }

  private Task move(Task seen, Task moved, EscalationLine.NextRole step) {
    Instant now = moved.updatedAt();
    Instant next = deadlines.nextStep(moved, now, step.left(), step.waitFactor());
    Task escalated =
        new TaskEdit(moved)
            .escalatedTo(step.role(), seen.escalationLevel() + (step.atTheTop() ? 0 : 1), next)
            .at(now);
    TaskEvent event =
        tasks.event(seen, TaskEvent.TaskEventKind.ESCALATED, data(seen, step, next), now);
    tasks.change(seen, escalated, event);
    if (!step.atTheTop()) {
      tasks.keepEscalationLine(seen, escalated);
    }
    tasks.publish(
        new TaskEscalated(
            seen.organizationId(),
            seen.taskId(),
            event.eventId(),
            step.role(),
            escalated.escalationLevel(),
            step.atTheTop()));
    return escalated;
  }

  private static ObjectNode data(Task task, EscalationLine.NextRole step, Instant next) {
    ObjectNode data =
        Tasks.data()
            .put("from", task.status().name())
            .put("from_role", task.ownerRole())
            .put("to_role", step.role())
            .put("at_the_top", step.atTheTop())
            .put("next_step_at", next.toString());
    ArrayNode skipped = data.putArray("skipped");
    step.skipped().forEach(skipped::add);
    return data;
  }
}
