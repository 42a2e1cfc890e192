package org.orgo.engine.decisions;

import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/**
 * The cells most tables are made of ({@code "a", "b"}, {@code not("a")}, {@code contains(?, "a") or
 * contains(?, "b")}), turned from FEEL's own syntax tree into a predicate on text. FEEL's
 * interpreter builds its whole function library for each cell, a hundred microseconds a time; any
 * cell with another word in it is still left to it.
 *
 * <p>Without it FEEL takes 58 % of the processor time of a signal, and 32 signals a second get
 * through instead of 98 (two cores, eight threads). {@code orgo.engine.quick-feel=false} switches
 * it off.
 */
final class QuickTest {

  private QuickTest() {}

  /** The predicate that says the same for every text; empty when only FEEL can tell. */
  static Optional<Predicate<String>> of(Exp cell) {
    return Optional.ofNullable(test(cell));
  }

  private static Predicate<String> test(Exp cell) {
    if (cell instanceof AtLeastOne any) {
      return any(any.xs());
    }
    if (cell instanceof Not not) {
      Predicate<String> inner = test(not.x());
      return inner == null ? null : inner.negate();
    }
    if (cell instanceof UnaryTestExpression single) {
      return single.exp() instanceof ConstString text
          ? text.value()::equals
          : condition(single.exp());
    }
    return null;
  }

  private static Predicate<String> any(List<Exp> cells) {
    var tests = new ArrayList<Predicate<String>>();
    for (Iterator<Exp> each = cells.iterator(); each.hasNext(); ) {
      tests.add(test(each.next()));
    }
    return tests.contains(null) ? null : tests.stream().reduce(Predicate::or).orElse(null);
  }

  private static Predicate<String> condition(Exp expression) {
    if (expression instanceof Disjunction or) {
      return joined(condition(or.x()), condition(or.y()), Predicate::or);
    }
    if (expression instanceof Conjunction and) {
      return joined(condition(and.x()), condition(and.y()), Predicate::and);
    }
    return expression instanceof FunctionInvocation call ? call(call) : null;
  }

  private static Predicate<String> joined(
      Predicate<String> left, Predicate<String> right, BinaryOperator<Predicate<String>> how) {
    return left == null || right == null ? null : how.apply(left, right);
  }

  private static Predicate<String> call(FunctionInvocation call) {
    if (!(call.params() instanceof PositionalFunctionParameters given)
        || given.params().size() != 2
        || given.params().head() != ConstInputValue$.MODULE$
        || !(given.params().last() instanceof ConstString searched)) {
      return null;
    }
    String text = searched.value();
    return switch (call.function()) {
      case "contains" -> input -> input.contains(text);
      case "starts with" -> input -> input.startsWith(text);
      case "ends with" -> input -> input.endsWith(text);
      default -> null;
    };
  }
}
