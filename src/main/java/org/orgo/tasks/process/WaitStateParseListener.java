package org.orgo.tasks.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.orgo.engine.deployment.model.LifecycleModel;
import org.orgo.engine.deployment.model.OrgoProperties;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * Puts the {@link WaitStateListener} on every element of the lifecycle that carries {@code
 * orgo.status}, wait states and ends, so that diagrams need no listener of their own.
 */
final class WaitStateParseListener extends AbstractBpmnParseListener {

  /** Marks a timer that watches the deadline. */
  static final String DEADLINE = "orgo.deadline";

  private static final String CLOCK_RUNS = "orgo.clockRuns";

  private final WaitStateListener waitStates;

  WaitStateParseListener(WaitStateListener waitStates) {
    this.waitStates = waitStates;
  }

  @Override
  public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
    status(userTask, activity).ifPresent(status -> listen(activity, status));
  }

  /** Adds a built-in listener, which an operator cannot skip. */
  private void listen(ActivityImpl activity, TaskStatus status) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE,
        created -> waitStates.arrivedAt(created, status, clockRuns(activity)));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, waitStates::left);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, waitStates::left);
  }

  @Override
  public void parseEndEvent(Element endEvent, ScopeImpl scope, ActivityImpl activity) {
    status(endEvent, activity)
        .ifPresent(
            status ->
                activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END,
                    (ExecutionListener) execution -> waitStates.ended(execution, status)));
  }

  /** Ends the task when an operator deletes the instance. */
  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    if (TaskLifecycle.KEY.equals(definition.getKey())) {
      definition.addBuiltInListener(
          ExecutionListener.EVENTNAME_END,
          (ExecutionListener)
              execution -> {
                if (execution.isCanceled()) {
                  waitStates.ended(execution, TaskStatus.CANCELLED);
                }
              });
    }
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

  private static Optional<TaskStatus> status(Element element, ActivityImpl activity) {
    return activity.getProcessDefinition() instanceof ProcessDefinitionEntity definition
            && TaskLifecycle.KEY.equals(definition.getKey())
        ? status(element)
        : Optional.empty();
  }

  private static Optional<TaskStatus> status(Element element) {
    Element extensions = element.element("extensionElements");
    Element properties = extensions == null ? null : extensions.element("properties");
    return properties == null
        ? Optional.empty()
        : properties.elements("property").stream()
            .filter(property -> OrgoProperties.STATUS.equals(property.attribute("name")))
            .map(property -> TaskStatus.valueOf(property.attribute("value")))
            .findFirst();
  }
}
