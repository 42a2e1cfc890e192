package org.orgo.engine.decisions.feel;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * The engine's FEEL adapter on top of {@link CachingFeel}, without functions of our own. Simple
 * cells (a text, a flag, a variable that is a text, a flag or a list of texts, a {@link QuickTest})
 * are answered at once, the rest by FEEL.
 */
public final class CachingFeelEngine extends ScalaFeelEngine {
  private final PlainCells cells = new PlainCells(this::test);

  private final boolean quick;

  /**
   * @param quick whether plain cells are answered without FEEL's interpreter
   */
  public CachingFeelEngine(boolean quick) {
    super(List.of());
    this.quick = quick;
  }

  PlainCells cells() {
    return cells;
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, CompositeValueMapper values) {
    return new CachingFeel(functions, values);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String cell, String inputVariable, VariableContext variables) {
    Optional<Boolean> told =
        quick ? cells.tell(cell, IndexedTables.value(variables, inputVariable)) : Optional.empty();
    return told.isPresent()
        ? told.get()
        : super.evaluateSimpleUnaryTests(cell, inputVariable, variables);
  }

  @Override
  @SuppressWarnings("unchecked") // as the interface has it: the caller says what it expects
  public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
    Object plain = !quick ? null : plain(parsed(expression), variables);
    return plain == null ? super.evaluateSimpleExpression(expression, variables) : (T) plain;
  }

  private Optional<Exp> test(String cell) {
    return ((CachingFeel) feelEngine).test(cell).map(ParsedExpression::expression);
  }

  private Exp parsed(String expression) {
    return ((CachingFeel) feelEngine)
        .expression(expression)
        .map(ParsedExpression::expression)
        .orElse(null);
  }

  private static Object plain(Exp expression, VariableContext variables) {
    if (expression instanceof ConstString text) {
      return text.value();
    }
    if (expression instanceof ConstBool flag) {
      return flag.value();
    }
    if (expression instanceof Ref ref && ref.names().size() == 1) {
      Object value = IndexedTables.value(variables, ref.names().head());
      return isAnswered(value) ? value : null;
    }
    return null;
  }

  /** Whether FEEL would answer a variable of this value with the value itself. */
  private static boolean isAnswered(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
  }
}
