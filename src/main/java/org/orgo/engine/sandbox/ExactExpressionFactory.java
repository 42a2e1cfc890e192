package org.orgo.engine.sandbox;

import java.util.Properties;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.NumberOperations;
import org.camunda.bpm.impl.juel.Parser;
import org.camunda.bpm.impl.juel.TreeBuilder;
import org.camunda.bpm.impl.juel.TypeConverter;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/**
 * Understands the expression language without calls, and refuses to divide by zero: the language
 * itself would go on with infinity, and a gateway would decide by it.
 */
final class ExactExpressionFactory extends ExpressionFactoryImpl {

  private static final AstBinary.Operator DIVIDED_BY =
      new AstBinary.SimpleOperator() {
        @Override
        protected Object apply(TypeConverter converter, Object dividend, Object divisor) {
          if (divisor == null || converter.convert(divisor, Double.class) == 0) {
            throw new DividedByZero();
          }
          return NumberOperations.div(converter, dividend, divisor);
        }

        @Override
        public String toString() {
          return AstBinary.DIV.toString();
        }
      };

  /** Told from other failures of an expression by its class. */
  static final class DividedByZero extends ELException {
    private static final long serialVersionUID = 1L;

    DividedByZero() {
      super("The expression divides by zero");
    }
  }

  ExactExpressionFactory() {
    // The older profile is the one without method invocations.
    super(Profile.JEE5);
  }

  @Override
  protected TreeBuilder createTreeBuilder(Properties properties, Builder.Feature... features) {
    return new ExactBuilder(features);
  }

  private static final class ExactBuilder extends Builder {
    private static final long serialVersionUID = 1L;

    ExactBuilder(Feature... features) {
      super(features);
    }

    @Override
    protected Parser createParser(String expression) {
      return new Parser(this, expression) {
        @Override
        protected AstBinary createAstBinary(
            AstNode left, AstNode right, AstBinary.Operator operator) {
          return super.createAstBinary(
              left, right, operator == AstBinary.DIV ? DIVIDED_BY : operator);
        }
      };
    }
  }
}
