package org.orgo.engine.decisions.feel;

import camundajar.impl.scala.util.Either;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;

/** FEEL that parses an expression once; the engine's own parses each cell at each evaluation. */
@SuppressWarnings("deprecation") // the engine's adapter calls exactly these two
final class CachingFeel extends FeelEngine {
  static final int EXPRESSIONS = 20_000;

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
  public Either<Failure, ParsedExpression> parseUnaryTests(String cell) {
    return unaryTests.get(cell, super::parseUnaryTests);
  }

  Optional<ParsedExpression> expression(String expression) {
    return success(parseExpression(expression));
  }

  Optional<ParsedExpression> test(String cell) {
    return success(parseUnaryTests(cell));
  }

  private static Optional<ParsedExpression> success(Either<Failure, ParsedExpression> parsed) {
    return parsed.isRight() ? Optional.of(parsed.toOption().get()) : Optional.empty();
  }

  private static Cache<String, Either<Failure, ParsedExpression>> bounded() {
    return Caffeine.newBuilder().maximumSize(EXPRESSIONS).build();
  }
}
