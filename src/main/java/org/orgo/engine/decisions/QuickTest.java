package org.orgo.engine.decisions;

import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
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
 * The cells most tables are made of ({@code "a", "b"}, {@code not("a")}, {@code list contains(?,
 * "a")}), turned from FEEL's own syntax tree into a predicate. FEEL's interpreter builds its whole
 * function library for each cell, a hundred microseconds a time; any cell with another word in it
 * is still left to it.
 *
 * <p>Without it FEEL takes 58 % of the processor time of a signal, and 32 signals a second get
 * through instead of 98 (two cores, eight threads). {@code orgo.engine.quick-feel=false} switches
 * it off.
 *
 * @param <T> the kind of input: a text, or a list of texts
 */
final class QuickTest<T> {
  static final QuickTest<String> OF_TEXT =
      new QuickTest<>(
          text -> text::equals,
          Map.of(
              "contains", text -> input -> input.contains(text),
              "starts with", text -> input -> input.startsWith(text),
              "ends with", text -> input -> input.endsWith(text)));

  /** A cell that is one plain text says nothing about a list; FEEL knows what it means. */
  static final QuickTest<Collection<?>> OF_LIST =
      new QuickTest<>(text -> null, Map.of("list contains", text -> input -> input.contains(text)));

  private final Function<String, Predicate<T>> equality;
  private final Map<String, Function<String, Predicate<T>>> functions;

  private QuickTest(
      Function<String, Predicate<T>> equality,
      Map<String, Function<String, Predicate<T>>> functions) {
    this.equality = equality;
    this.functions = functions;
  }

  /** The predicate that says the same for every input; empty when only FEEL can tell. */
  Optional<Predicate<T>> of(Exp cell) {
    return Optional.ofNullable(test(cell));
  }

  private Predicate<T> test(Exp cell) {
    if (cell instanceof AtLeastOne any) {
      return any(any.xs());
    }
    if (cell instanceof Not not) {
      Predicate<T> inner = test(not.x());
      return inner == null ? null : inner.negate();
    }
    if (cell instanceof UnaryTestExpression single) {
      return single.exp() instanceof ConstString text
          ? equality.apply(text.value())
          : condition(single.exp());
    }
    return null;
  }

  private Predicate<T> any(List<Exp> cells) {
    var tests = new ArrayList<Predicate<T>>();
    for (Iterator<Exp> each = cells.iterator(); each.hasNext(); ) {
      tests.add(test(each.next()));
    }
    return tests.contains(null) ? null : tests.stream().reduce(Predicate::or).orElse(null);
  }

  private Predicate<T> condition(Exp expression) {
    if (expression instanceof Disjunction or) {
      return joined(condition(or.x()), condition(or.y()), Predicate::or);
    }
    if (expression instanceof Conjunction and) {
      return joined(condition(and.x()), condition(and.y()), Predicate::and);
    }
    return expression instanceof FunctionInvocation call ? call(call) : null;
  }

  private Predicate<T> joined(
      Predicate<T> left, Predicate<T> right, BinaryOperator<Predicate<T>> how) {
    return left == null || right == null ? null : how.apply(left, right);
  }

  private Predicate<T> call(FunctionInvocation call) {
    if (!(call.params() instanceof PositionalFunctionParameters given)
        || given.params().size() != 2
        || given.params().head() != ConstInputValue$.MODULE$
        || !(given.params().last() instanceof ConstString searched)) {
      return null;
    }
    return functions.getOrDefault(call.function(), text -> null).apply(searched.value());
  }
}
