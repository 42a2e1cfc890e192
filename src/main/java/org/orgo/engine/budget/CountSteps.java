package org.orgo.engine.budget;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts a counter in front of every step of every diagram that the engine reads, those deployed long
 * ago included.
 */
final class CountSteps extends AbstractBpmnParseListener implements ExecutionListener {

  private final HeldDefinitions held;

  CountSteps(HeldDefinitions held) {
    this.held = held;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity definition) {
    countIn(definition);
  }

  private void countIn(ScopeImpl scope) {
    for (ActivityImpl step : scope.getActivities()) {
      // built in: whoever starts or moves an instance without listeners does not get rid of it
      step.addBuiltInListener(ExecutionListener.EVENTNAME_START, this, 0);
      countIn(step);
    }
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (Context.getCommandContext().getDbEntityManager() instanceof CommandBudget.Holder holder) {
      holder.budget().step((ExecutionEntity) execution, held);
    }
  }
}
