package org.orgo.tasks.escalation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.editing.TaskEdit;
import org.orgo.tasks.events.EscalationAnnounced;
import org.orgo.tasks.events.TaskEscalated;
import org.orgo.tasks.lifecycle.Deadlines;
import org.orgo.tasks.lifecycle.IllegalTransition;
import org.orgo.tasks.persistence.Tasks;
import org.orgo.vocabulary.work.TaskLaw;
import org.orgo.vocabulary.work.TaskStatus;
import org.springframework.stereotype.Component;

/** The escalation step of the diagram: announces it, moves a task up, or reminds the top. */
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
   * Returns when the next step is due.
   *
   * @param asked somebody, or a severity that cannot wait, wants it to move now; else a deadline
   *     passed
   */
  public Instant escalate(TaskId id, boolean asked) {
    Task task = tasks.get(id);
    if (!TaskLaw.allows(task.status(), TaskStatus.ESCALATED)) {
      throw new IllegalTransition(task.status(), TaskStatus.ESCALATED);
    }
    EscalationLine.Step step = line.next(task);
    boolean announces =
        step.announcedFirst()
            && !asked
            && !tasks.announcedTo(task).filter(step.role()::equals).isPresent();
    return announces ? announce(task, step) : move(task, step);
  }

  /** Everything stays with its owners; they and the next role are told what comes. */
  private Instant announce(Task task, EscalationLine.Step step) {
    Instant now = deadlines.now();
    Instant next = deadlines.nextStep(task, now, step.left() + 1, step.waitFactor());
    ObjectNode data = data(task, step, next).put("announced", true);
    TaskEvent event = tasks.event(task, TaskEvent.TaskEventKind.ESCALATED, data, now);
    tasks.change(task, new TaskEdit(task).escalationAnnounced(next).at(now), event);
    tasks.publish(
        new EscalationAnnounced(
            task.organizationId(), task.taskId(), event.eventId(), step.role()));
    return next;
  }

  private Instant move(Task task, EscalationLine.Step step) {
    Instant now = deadlines.now();
    Instant next = deadlines.nextStep(task, now, step.left(), step.waitFactor());
    Task escalated =
        new TaskEdit(task)
            .escalatedTo(step.role(), task.escalationLevel() + (step.atTheTop() ? 0 : 1), next)
            .at(now);
    TaskEvent event =
        tasks.event(task, TaskEvent.TaskEventKind.ESCALATED, data(task, step, next), now);
    tasks.change(task, escalated, event);
    if (!step.atTheTop()) {
      tasks.keepEscalationLine(task, escalated);
    }
    tasks.publish(
        new TaskEscalated(
            task.organizationId(),
            task.taskId(),
            event.eventId(),
            step.role(),
            escalated.escalationLevel(),
            step.atTheTop()));
    return next;
  }

  private static ObjectNode data(Task task, EscalationLine.Step step, Instant next) {
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
