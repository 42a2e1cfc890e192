package org.orgo.engine.sandbox;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.orgo.engine.sandbox.ExactExpressionFactory.DividedByZero;

/** An expression that refuses by name what the engine would report as a failure of its own. */
final class ExactExpression extends JuelExpression {

  ExactExpression(ValueExpression value, JuelExpressionManager manager, String text) {
    super(value, manager, text);
  }

  @Override
  public Object getValue(VariableScope variables, BaseDelegateExecution context) {
    try {
      return super.getValue(variables, context);
    } catch (ProcessEngineException failure) {
      if (failure.getCause() instanceof DividedByZero) {
        throw new DivisionByZero(getExpressionText());
      }
      throw failure;
    }
  }
}
