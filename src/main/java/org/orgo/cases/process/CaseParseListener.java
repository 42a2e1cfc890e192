package org.orgo.cases.process;

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
import org.orgo.engine.deployment.model.OrgoProperties;
import org.orgo.vocabulary.work.CaseStatus;

/**
 * Puts the {@link CaseTokenListener} on every element of the case lifecycle that carries {@code
 * orgo.status}. The listeners are built in, so an operator who skips listeners does not skip them.
 */
final class CaseParseListener extends AbstractBpmnParseListener {

  private final CaseTokenListener tokens;

  CaseParseListener(CaseTokenListener tokens) {
    this.tokens = tokens;
  }

  @Override
  public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
    status(userTask, activity).ifPresent(status -> listen(activity, status));
  }

  private void listen(ActivityImpl activity, CaseStatus status) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE, created -> tokens.arrivedAt(created, status));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, tokens::left);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tokens::left);
  }

  @Override
  public void parseEndEvent(Element endEvent, ScopeImpl scope, ActivityImpl activity) {
    status(endEvent, activity)
        .ifPresent(
            status ->
                activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END,
                    (ExecutionListener) execution -> tokens.ended(execution, status)));
  }

  /** The case outlives an instance that an operator deletes. */
  @Override
  public void parseProcess(Element process, ProcessDefinitionEntity definition) {
    if (CaseLifecycle.KEY.equals(definition.getKey())) {
      definition.addBuiltInListener(
          ExecutionListener.EVENTNAME_END,
          (ExecutionListener)
              execution -> {
                if (execution.isCanceled()) {
                  tokens.deleted(execution);
                }
              });
    }
  }

  private static Optional<CaseStatus> status(Element element, ActivityImpl activity) {
    Element extensions = element.element("extensionElements");
    Element properties = extensions == null ? null : extensions.element("properties");
    return properties == null || !isOfCase(activity)
        ? Optional.empty()
        : properties.elements("property").stream()
            .filter(property -> OrgoProperties.STATUS.equals(property.attribute("name")))
            .map(property -> CaseStatus.valueOf(property.attribute("value")))
            .findFirst();
  }

  private static boolean isOfCase(ActivityImpl activity) {
    return activity.getProcessDefinition() instanceof ProcessDefinitionEntity definition
        && CaseLifecycle.KEY.equals(definition.getKey());
  }
}
