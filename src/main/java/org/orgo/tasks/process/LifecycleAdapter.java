package org.orgo.tasks.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskChangedMeanwhile;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.lifecycle.Lifecycle;
import org.springframework.stereotype.Component;

/** The one place that drives the engine for tasks. */
@Component
class LifecycleAdapter implements Lifecycle {

  private final EngineAccess access;
  private final RuntimeService runtime;
  private final TaskService userTasks;
  private final Definitions definitions;
  private final WaitStateListener waitStates;

  LifecycleAdapter(
      EngineAccess access,
      RuntimeService runtime,
      TaskService userTasks,
      Definitions definitions,
      WaitStateListener waitStates) {
    this.access = access;
    this.runtime = runtime;
    this.userTasks = userTasks;
    this.definitions = definitions;
    this.waitStates = waitStates;
  }

  @Override
  public Position begin(TaskId task, Instant escalateAt, boolean clockStopsOnHold) {
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
  public Position take(Task task, String action, Instant escalateAt) {
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
  public Position cancel(Task task) {
    return driving(
        () ->
            completing(
                () ->
                    runtime
                        .createMessageCorrelation(TaskLifecycle.MESSAGE_TASK_CANCELLED)
                        .processInstanceBusinessKey(task.taskId().toString())
                        .tenantId(access.tenantId())
                        .correlate()));
  }

  @Override
  public List<TaskTransition> ways(Task task) {
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

  private Position driving(Runnable engineCall) {
    return waitStates.during(() -> access.run(engineCall));
  }

  /** The token has moved on: a timer fired, or somebody else was faster. */
  private static void completing(Runnable engineCall) {
    try {
      engineCall.run();
    } catch (OptimisticLockingException | NullValueException gone) {
      throw new TaskChangedMeanwhile(null);
    }
  }

  private static TaskTransition way(Transition choice, String type) {
    return new TaskTransition(
        choice.key(),
        choice.name(),
        choice.formFor(type),
        choice.reasonRequired(),
        choice.bySystem(),
        choice.icon(),
        choice.variant());
  }
}
