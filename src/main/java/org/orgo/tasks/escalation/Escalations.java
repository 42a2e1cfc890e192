package org.orgo.tasks.escalation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.orgo.engine.decisions.DecisionKey;
import org.orgo.people.rota.Rota;
import org.orgo.platform.tracing.TraceStep;
import org.orgo.platform.tracing.Traces;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskEvent;
import org.orgo.tasks.TaskId;
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
  private final Rota rota;

  Escalations(Tasks tasks, Deadlines deadlines, EscalationLine line, Rota rota) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.line = line;
    this.rota = rota;
  }

  /** What a step of the diagram asks the table about a task. */
  public Map<String, Object> inputs(TaskId task) {
    return line.inputs(tasks.toChange(task));
  }

  /**
   * What an escalation would do now.
   *
   * @param table the one that the diagram names
   * @param asked whether a person or an urgent severity asked for it; otherwise a deadline passed
   */
  public EscalationKind kind(TaskId id, DecisionKey table, boolean asked) {
    Task task = tasks.toChange(id);
    return kind(task, line.next(task, table), asked);
  }

  /**
   * The row of a task that has reached ESCALATED, or its next level there.
   *
   * @param seen the task before the move
   * @param moved the task after the move, without the escalation
   * @param steps what the diagram says of it; the rule decides the rest
   * @param asked whether a person or an urgent severity asked for it; otherwise a deadline passed
   */
  public Task escalate(Task seen, Task moved, EscalationSteps steps, boolean asked) {
    return Traces.step(
        TraceStep.TASK_ESCALATE, seen.taskId().value(), () -> applied(seen, moved, steps, asked));
  }

  private Task applied(Task seen, Task moved, EscalationSteps steps, boolean asked) {
    EscalationLine.NextRole next = line.next(moved, steps.table());
    boolean silent = steps.tellsNobody();
    EscalationKind kind =
        steps.kind() == null || next.atTheTop() ? kind(seen, next, asked) : steps.kind();
    return switch (kind) {
      case ANNOUNCE -> announce(seen, moved, next, silent);
      case MOVE -> move(seen, moved, next, silent);
      case REMIND -> remind(seen, moved, next.stayingWith(seen.ownerRole()), silent);
    };
  }

  private EscalationKind kind(Task task, EscalationLine.NextRole next, boolean asked) {
    if (next.atTheTop()) {
      return EscalationKind.REMIND;
    }
    boolean announces =
        next.announcedFirst()
            && !asked
            && !tasks.announcedTo(task).filter(next.role()::equals).isPresent();
    return announces ? EscalationKind.ANNOUNCE : EscalationKind.MOVE;
  }

  private Task announce(Task seen, Task moved, EscalationLine.NextRole step, boolean silent) {
    Instant now = moved.updatedAt();
    Instant next = deadlines.nextStep(moved, now, step.left() + 1, step.waitFactor());
    ObjectNode data = data(seen, step, next).put("announced", true);
    TaskEvent event = tasks.event(seen, TaskEvent.TaskEventKind.ESCALATED, data, now);
    Task announced = new TaskEdit(moved).escalationAnnounced(next).at(now);
    tasks.change(seen, announced, event);
    tasks.publish(
        new EscalationAnnounced(
            seen.organizationId(), seen.taskId(), event.eventId(), step.role(), silent));
    return announced;
  }

  private Task move(Task seen, Task moved, EscalationLine.NextRole step, boolean silent) {
    Task escalated = escalated(seen, moved, step, seen.escalationLevel() + 1, silent);
    tasks.keepEscalationLine(seen, escalated);
    return escalated;
  }

  private Task remind(Task seen, Task moved, EscalationLine.NextRole step, boolean silent) {
    return escalated(seen, moved, step, seen.escalationLevel(), silent);
  }

  private Task escalated(
      Task seen, Task moved, EscalationLine.NextRole step, int level, boolean silent) {
    Instant now = moved.updatedAt();
    Instant next = deadlines.nextStep(moved, now, step.left(), step.waitFactor());
    ObjectNode data = data(seen, step, next);
    TaskEdit edit = new TaskEdit(moved).escalatedTo(step.role(), level, next);
    rota.onDuty(step.role())
        .ifPresent(
            user -> {
              edit.assignedTo(step.role(), user);
              data.put("on_duty", user.toString());
            });
    Task escalated = edit.at(now);
    TaskEvent event = tasks.event(seen, TaskEvent.TaskEventKind.ESCALATED, data, now);
    tasks.change(seen, escalated, event);
    tasks.publish(
        new TaskEscalated(
            seen.organizationId(),
            seen.taskId(),
            event.eventId(),
            step.role(),
            level,
            step.atTheTop(),
            silent));
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
