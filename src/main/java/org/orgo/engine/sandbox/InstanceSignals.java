package org.orgo.engine.sandbox;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Lets a signal be heard within the instance that throws it only. The engine's own signals reach
 * every instance of the tenant at once: one diagram could wake all work of an organization in one
 * transaction.
 */
final class InstanceSignals extends BpmnParse {

  InstanceSignals(BpmnParser parser) {
    super(parser);
  }

  @Override
  protected void parseSignals() {
    super.parseSignals();
    signals
        .values()
        .forEach(signal -> signal.setExpression(new NameWithinInstance(signal.getName())));
  }

  /** A signal's name with the id of the instance it is thrown or caught in. */
  private record NameWithinInstance(String name) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
      // Whoever is no instance yet, hears no instance.
      return scope instanceof ExecutionEntity execution
          ? name + ":" + execution.getProcessInstanceId()
          : name + ":none";
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
      throw new UnsupportedOperationException("A signal's name does not change");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
      setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
      return name;
    }

    @Override
    public boolean isLiteralText() {
      return false;
    }
  }
}
