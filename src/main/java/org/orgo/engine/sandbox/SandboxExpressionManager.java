package org.orgo.engine.sandbox;

import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.FunctionMapper;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Lets expressions reach variables, maps, lists and the published beans. There is no resolver for
 * properties of objects, the parser knows no method calls, and there are no functions.
 */
final class SandboxExpressionManager extends JuelExpressionManager {

  private final PublishedBeans published;

  SandboxExpressionManager(PublishedBeans published) {
    this.published = published;
    setExpressionFactory(new ExactExpressionFactory());
  }

  @Override
  public Expression createExpression(String expression) {
    return new ExactExpression(createValueExpression(expression), this, expression);
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolvers = new CompositeELResolver();
    // First, so that no variable can take a delegate's place.
    resolvers.add(new PublishedBeansResolver(published));
    resolvers.add(new VariablesResolver());
    resolvers.add(new MapELResolver(true));
    resolvers.add(new ListELResolver(true));
    return resolvers;
  }

  @Override
  protected FunctionMapper createFunctionMapper() {
    return new NoFunctions();
  }

  private static final class NoFunctions extends FunctionMapper {
    @Override
    public java.lang.reflect.Method resolveFunction(String prefix, String name) {
      return null;
    }
  }
}
