package org.orgo.tasks.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.orgo.engine.deployment.model.OrgoProperties;
import org.orgo.vocabulary.work.TaskStatus;

/**
 * Puts the {@link WaitStateListener} on every place of the lifecycle that carries {@code
 * orgo.status}: wait states and ends. Diagrams need not know of it.
 */
final class WaitStateParseListener extends AbstractBpmnParseListener {

  private static final String CLOCK_RUNS = "orgo.clockRuns";

  private final WaitStateListener waitStates;

  WaitStateParseListener(WaitStateListener waitStates) {
    this.waitStates = waitStates;
  }

  @Override
  public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
    status(userTask)
        .ifPresent(
            status ->
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(
                        TaskListener.EVENTNAME_CREATE,
                        task ->
                            waitStates.arrivedAt(
                                task, status, activity.getProperty(CLOCK_RUNS) != null)));
  }

  @Override
  public void parseEndEvent(Element endEvent, ScopeImpl scope, ActivityImpl activity) {
    status(endEvent)
        .ifPresent(
            status ->
                activity.addListener(
                    ExecutionListener.EVENTNAME_END,
                    (ExecutionListener) execution -> waitStates.ended(execution, status)));
  }

  /** Boundary events are parsed after the task they watch. */
  @Override
  public void parseBoundaryTimerEventDefinition(
      Element timer, boolean interrupting, ActivityImpl boundaryEvent) {
    if (boundaryEvent.getEventScope() instanceof ActivityImpl watched) {
      watched.setProperty(CLOCK_RUNS, true);
    }
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
