package org.orgo.engine.decisions;

import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/**
 * FEEL that parses an expression once. The engine's own parses every cell at every evaluation,
 * which is nearly all of the time a table takes.
 */
@SuppressWarnings("deprecation") // the engine's adapter calls exactly these two
final class CachingFeel extends FeelEngine {
  private static final int EXPRESSIONS = 20_000;

  private final Cache<String, Either<Failure, ParsedExpression>> expressions = bounded();
  private final Cache<String, Either<Failure, ParsedExpression>> unaryTests = bounded();

  CachingFeel(FunctionProvider functions, ValueMapper values) {
    super(
        functions,
        values,
        // External functions would call Java: a table is untrusted code.
        new Configuration(false),
        FeelEngineClock.SystemClock$.MODULE$);
  }

  @Override
  public Either<Failure, ParsedExpression> parseExpression(String expression) {
    return expressions.get(expression, super::parseExpression);
  }

  @Override
  public Either<Failure, ParsedExpression> parseUnaryTests(String expression) {
    return unaryTests.get(expression, super::parseUnaryTests);
  }

  private static Cache<String, Either<Failure, ParsedExpression>> bounded() {
    return Caffeine.newBuilder().maximumSize(EXPRESSIONS).build();
  }
}
