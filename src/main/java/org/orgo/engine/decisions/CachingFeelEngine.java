package org.orgo.engine.decisions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * The engine's FEEL adapter on top of {@link CachingFeel}, without functions of our own. Simple
 * cells (a text, a flag, a variable, a {@link QuickTest}) are answered at once, the rest by FEEL.
 */
final class CachingFeelEngine extends ScalaFeelEngine {
  private static final Set<String> FLAGS = Set.of("true", "false");

  private final Cache<String, Optional<Predicate<String>>> quickTests = bounded();
  private final Cache<String, Optional<Predicate<Collection<?>>>> quickListTests = bounded();

  private final boolean quick;

  /**
   * @param quick whether plain cells are answered without FEEL's interpreter
   */
  CachingFeelEngine(boolean quick) {
    super(List.of());
    this.quick = quick;
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, CompositeValueMapper values) {
    return new CachingFeel(functions, values);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(
      String cell, String inputVariable, VariableContext variables) {
    Object value = value(variables, inputVariable);
    if (quick && value instanceof String input) {
      Optional<Predicate<String>> quick =
          quickTests.get(cell, written -> test(written).flatMap(QuickTest.OF_TEXT::of));
      if (quick.isPresent()) {
        return quick.get().test(input);
      }
    }
    if (quick && value instanceof Collection<?> list) {
      Optional<Predicate<Collection<?>>> quick =
          quickListTests.get(cell, written -> test(written).flatMap(QuickTest.OF_LIST::of));
      if (quick.isPresent()) {
        return quick.get().test(list);
      }
    }
    if (quick && value instanceof Boolean flag && FLAGS.contains(cell)) {
      return flag == Boolean.parseBoolean(cell);
    }
    return super.evaluateSimpleUnaryTests(cell, inputVariable, variables);
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

  private static <T> Cache<String, T> bounded() {
    return Caffeine.newBuilder().maximumSize(CachingFeel.EXPRESSIONS).build();
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
      Object value = value(variables, ref.names().head());
      return value instanceof String || value instanceof Boolean ? value : null;
    }
    return null;
  }

  private static Object value(VariableContext variables, String name) {
    TypedValue value = variables.resolve(name);
    return value == null ? null : value.getValue();
  }
}
