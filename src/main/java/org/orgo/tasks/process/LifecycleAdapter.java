package org.orgo.tasks.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.Variables;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Definitions;
import org.orgo.engine.deployment.model.Transition;
import org.orgo.tasks.Task;
import org.orgo.tasks.TaskId;
import org.orgo.tasks.editing.TaskChangedMeanwhile;
import org.orgo.tasks.lifecycle.Lifecycle;
import org.orgo.tasks.lifecycle.TaskSuspended;
import org.orgo.vocabulary.work.TaskLaw;
import org.springframework.stereotype.Component;

/** Drives the engine for tasks, and is the only class that does. */
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
    String definition = definitions.processToStart(TaskLifecycle.KEY, task.value());
    AtomicReference<Position> first =
        new AtomicReference<>(new Position(TaskLaw.INITIAL, null, null, definition, null, true));
    driving(
        step -> {
          first.set(step.to());
          return escalateAt;
        },
        () ->
            runtime.startProcessInstanceById(
                definition,
                task.toString(),
                Variables.putValue(TaskLifecycle.ESCALATE_AT, Date.from(escalateAt))
                    .putValue(TaskLifecycle.CLOCK_STOPS_ON_HOLD, clockStopsOnHold)));
    return first.get();
  }

  @Override
  public void take(Task task, String action, Function<TokenMove, Instant> row) {
    boolean atOnce = !definitions.lifecycle(task.position().definition()).putsStepsOff();
    driving(
        row,
        () ->
            userTasks.complete(
                task.position().token(),
                Variables.putValueTyped(
                    TaskLifecycle.ACTION, Variables.stringValue(action, atOnce))));
  }

  @Override
  public void cancel(Task task, Function<TokenMove, Instant> row) {
    driving(
        row,
        () ->
            runtime
                .createMessageCorrelation(TaskLifecycle.MESSAGE_TASK_CANCELLED)
                .processInstanceBusinessKey(task.taskId().toString())
                .tenantId(access.tenantId())
                .correlate());
  }

  @Override
  public List<Transition> transitions(Task task) {
    return task.waitState() == null
        ? List.of()
        : definitions.lifecycle(task.position().definition()).transitionsAt(task.waitState());
  }

  @Override
  public String diagram(Task task) {
    return definitions.diagram(task.position().definition());
  }

  /** Runs an engine call; refuses it when an operator or a timer has moved the token before. */
  private void driving(Function<TokenMove, Instant> row, Runnable engineCall) {
    try {
      waitStates.during(row, () -> access.run(engineCall));
    } catch (OptimisticLockingException | NullValueException gone) {
      throw new TaskChangedMeanwhile(null);
    } catch (SuspendedEntityInteractionException suspended) {
      throw new TaskSuspended();
    }
  }
}
