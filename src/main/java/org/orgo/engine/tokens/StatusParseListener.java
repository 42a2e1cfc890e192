package org.orgo.engine.tokens;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.orgo.engine.deployment.model.OrgoProperties;

/**
 * Hears where tokens come to elements that carry {@code orgo.status}, and leave them, in every
 * diagram with one key, so that diagrams need no listener of their own. The listeners are built in:
 * an operator who skips listeners does not skip them.
 */
public abstract class StatusParseListener<S extends Enum<S>> extends AbstractBpmnParseListener {

  private final String key;
  private final Class<S> statuses;

  /**
   * @param key of the process
   * @param statuses what the property may say
   */
  protected StatusParseListener(String key, Class<S> statuses) {
    this.key = key;
    this.statuses = statuses;
  }

  /** A token rests at a task of people. */
  protected abstract void arrived(DelegateTask task, S status, ActivityImpl activity);

  protected abstract void left(DelegateTask task);

  /** A token came to an end event. */
  protected abstract void ended(DelegateExecution execution, S status);

  /** An operator deletes the instance. */
  protected abstract void deleted(DelegateExecution execution);

  @Override
  public final void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
    status(userTask, activity).ifPresent(status -> listen(activity, status));
  }

  private void listen(ActivityImpl activity, S status) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE, created -> arrived(created, status, activity));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::left);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::left);
  }

  @Override
  public final void parseEndEvent(Element endEvent, ScopeImpl scope, ActivityImpl activity) {
    status(endEvent, activity)
        .ifPresent(
            status ->
                activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END,
                    (ExecutionListener) execution -> ended(execution, status)));
  }

  @Override
  public final void parseProcess(Element process, ProcessDefinitionEntity definition) {
    if (key.equals(definition.getKey())) {
      definition.addBuiltInListener(
          ExecutionListener.EVENTNAME_END,
          (ExecutionListener)
              execution -> {
                if (execution.isCanceled()) {
                  deleted(execution);
                }
              });
    }
  }

  private Optional<S> status(Element element, ActivityImpl activity) {
    Element extensions = element.element("extensionElements");
    Element properties = extensions == null ? null : extensions.element("properties");
    return properties == null || !isOurs(activity)
        ? Optional.empty()
        : properties.elements("property").stream()
            .filter(property -> OrgoProperties.STATUS.equals(property.attribute("name")))
            .map(property -> Enum.valueOf(statuses, property.attribute("value")))
            .findFirst();
  }

  private boolean isOurs(ActivityImpl activity) {
    return activity.getProcessDefinition() instanceof ProcessDefinitionEntity definition
        && key.equals(definition.getKey());
  }
}
