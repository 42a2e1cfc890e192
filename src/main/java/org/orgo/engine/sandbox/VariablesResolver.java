package org.orgo.engine.sandbox;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/**
 * Resolves variables. Unlike the engine's own resolver it does not hand out the execution, the task
 * or the context themselves.
 */
final class VariablesResolver extends ReadOnlyResolver {

  @Override
  Object resolve(ELContext context, String name) {
    if (context.getContext(VariableScope.class) instanceof VariableScope scope
        && scope.hasVariable(name)) {
      context.setPropertyResolved(true);
      return scope.getVariable(name);
    }
    if (context.getContext(VariableContext.class) instanceof VariableContext variables
        && variables.containsVariable(name)) {
      context.setPropertyResolved(true);
      return variables.resolve(name).getValue();
    }
    return null;
  }
}
