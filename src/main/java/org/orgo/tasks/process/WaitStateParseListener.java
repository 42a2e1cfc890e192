package org.orgo.tasks.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.tokens.StatusParseListener;
import org.orgo.vocabulary.work.TaskStatus;

/** Lets the {@link WaitStateListener} hear of the tokens of the task lifecycle. */
final class WaitStateParseListener extends StatusParseListener<TaskStatus> {

  /** Marks a timer that watches the deadline. */
  static final String DEADLINE = "orgo.deadline";

  private static final String CLOCK_RUNS = "orgo.clockRuns";

  private final WaitStateListener waitStates;

  WaitStateParseListener(WaitStateListener waitStates) {
    super(TaskLifecycle.KEY, TaskStatus.class);
    this.waitStates = waitStates;
  }

  @Override
  protected void arrived(DelegateTask task, TaskStatus status, ActivityImpl activity) {
    waitStates.arrivedAt(task, status, clockRuns(activity));
  }

  @Override
  protected void left(DelegateTask task) {
    waitStates.left(task);
  }

  @Override
  protected void ended(DelegateExecution execution, TaskStatus status) {
    waitStates.ended(execution, status);
  }

  /** The task ends with its instance. */
  @Override
  protected void deleted(DelegateExecution execution) {
    waitStates.ended(execution, TaskStatus.CANCELLED);
  }

  /** Marks deadline timers; boundary events are parsed after the task they watch. */
  @Override
  public void parseBoundaryTimerEventDefinition(
      Element timer, boolean interrupting, ActivityImpl boundaryEvent) {
    Element date = timer.element("timeDate");
    if (interrupting
        && date != null
        && LifecycleModel.DEADLINE.equals(date.getText().strip())
        && boundaryEvent.getEventScope() instanceof ActivityImpl watched) {
      boundaryEvent.setProperty(DEADLINE, true);
      watched.setProperty(CLOCK_RUNS, true);
    }
  }

  private static boolean clockRuns(ActivityImpl activity) {
    for (ScopeImpl scope = activity; scope != null; scope = scope.getFlowScope()) {
      if (scope.getProperty(CLOCK_RUNS) != null) {
        return true;
      }
    }
    return false;
  }
}
