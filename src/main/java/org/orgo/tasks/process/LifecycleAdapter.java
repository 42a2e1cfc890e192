package org.orgo.tasks.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.Definitions;
import org.orgo.engine.EngineDoor;
import org.orgo.engine.model.Choice;
import org.orgo.tasks.Lifecycle;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskChangedMeanwhile;
import org.orgo.tasks.TaskId;
import org.springframework.stereotype.Component;

/** The one place that drives the engine for tasks. */
@Component
class LifecycleAdapter implements Lifecycle {

  private final EngineDoor door;
  private final RuntimeService runtime;
  private final TaskService userTasks;
  private final Definitions definitions;
  private final RestListener rests;

  LifecycleAdapter(
      EngineDoor door,
      RuntimeService runtime,
      TaskService userTasks,
      Definitions definitions,
      RestListener rests) {
    this.door = door;
    this.runtime = runtime;
    this.userTasks = userTasks;
    this.definitions = definitions;
    this.rests = rests;
  }

  @Override
  public Rest begin(TaskId task, Instant escalateAt, boolean clockStopsOnHold) {
    String definition = definitions.processToStart(TaskLifecycle.KEY);
    return driving(
        () ->
            runtime.startProcessInstanceById(
                definition,
                task.toString(),
                Variables.putValue(TaskLifecycle.ESCALATE_AT, Date.from(escalateAt))
                    .putValue(TaskLifecycle.CLOCK_STOPS_ON_HOLD, clockStopsOnHold)));
  }

  @Override
  public Rest take(Task task, String action, Instant escalateAt) {
    return driving(
        () ->
            completing(
                () -> {
                  if (!escalateAt.equals(task.escalateAt())) {
                    userTasks.setVariable(
                        task.lifecycleToken(), TaskLifecycle.ESCALATE_AT, Date.from(escalateAt));
                  }
                  userTasks.complete(
                      task.lifecycleToken(),
                      Variables.putValueTyped(
                          TaskLifecycle.ACTION, Variables.stringValue(action, true)));
                }));
  }

  @Override
  public Rest cancel(Task task) {
    return driving(
        () ->
            completing(
                () ->
                    runtime
                        .createMessageCorrelation(TaskLifecycle.MESSAGE_TASK_CANCELLED)
                        .processInstanceBusinessKey(task.taskId().toString())
                        .tenantId(door.tenantId())
                        .correlate()));
  }

  @Override
  public List<Way> ways(Task task) {
    if (task.waitState() == null) {
      return List.of();
    }
    return definitions.lifecycle(task.lifecycleDefinition()).choicesAt(task.waitState()).stream()
        .map(choice -> way(choice, task.type()))
        .toList();
  }

  @Override
  public String diagram(Task task) {
    return definitions.diagram(task.lifecycleDefinition());
  }

  private Rest driving(Runnable engineCall) {
    return rests.during(() -> door.pass(engineCall));
  }

  /** The token has moved on: a timer fired, or somebody else was faster. */
  private static void completing(Runnable engineCall) {
    try {
      engineCall.run();
    } catch (OptimisticLockingException | NullValueException gone) {
      throw new TaskChangedMeanwhile(null);
    }
  }

  private static Way way(Choice choice, String type) {
    return new Way(
        choice.key(),
        choice.name(),
        choice.formFor(type),
        choice.reasonRequired(),
        choice.bySystem(),
        choice.icon(),
        choice.variant());
  }
}
