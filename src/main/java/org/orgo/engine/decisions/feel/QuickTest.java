package org.orgo.engine.decisions.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import camundajar.impl.scala.collection.immutable.List;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/**
 * The cells most tables are made of ({@code "a", "b"}, {@code not("a")}, {@code list contains(?,
 * "a")}, {@code > 8}), turned from FEEL's own syntax tree into a predicate. FEEL's interpreter
 * builds its whole function library for each cell, a hundred microseconds a time; any cell with
 * another word in it is still left to it.
 *
 * <p>Without it FEEL takes 58 % of the processor time of a signal, and 32 signals a second get
 * through instead of 98 (two cores, eight threads). {@code orgo.engine.quick-feel=false} switches
 * it off.
 *
 * @param <T> the kind of input: a text, a number, or a list of texts
 */
final class QuickTest<T> {
  static final QuickTest<String> OF_TEXT =
      new QuickTest<>(
          constant -> constant instanceof ConstString text ? text.value()::equals : null,
          operator -> null,
          Map.of(
              "contains", text -> input -> input.contains(text),
              "starts with", text -> input -> input.startsWith(text),
              "ends with", text -> input -> input.endsWith(text)));

  /** A cell that is one plain text says nothing about a list; FEEL knows what it means. */
  static final QuickTest<Collection<?>> OF_LIST =
      new QuickTest<>(
          constant -> null,
          operator -> null,
          Map.of("list contains", text -> input -> input.contains(text)));

  static final QuickTest<BigDecimal> OF_NUMBER =
      new QuickTest<>(QuickTest::equal, QuickTest::ordered, Map.of());

  private static final Set<String> LIST_FUNCTIONS = OF_LIST.functions.keySet();

  private final Function<Exp, Predicate<T>> equality;
  private final Function<Exp, Predicate<T>> operators;
  private final Map<String, Function<String, Predicate<T>>> functions;

  private QuickTest(
      Function<Exp, Predicate<T>> equality,
      Function<Exp, Predicate<T>> operators,
      Map<String, Function<String, Predicate<T>>> functions) {
    this.equality = equality;
    this.operators = operators;
    this.functions = functions;
  }

  /** What says the same for every input; empty when only FEEL can tell. */
  Optional<PlainCell<T>> of(Exp cell) {
    Set<Object> names = new HashSet<>();
    boolean onlyNames = collectNames(cell, names);
    return Optional.ofNullable(test(cell))
        .map(test -> new PlainCell<>(test, onlyNames ? Optional.of(names) : Optional.empty()));
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
      Predicate<T> equal = equality.apply(single.exp());
      return equal == null ? condition(single.exp()) : equal;
    }
    return operators.apply(cell);
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

  private static Predicate<BigDecimal> equal(Exp constant) {
    if (!(constant instanceof ConstNumber number)) {
      return null;
    }
    BigDecimal wanted = decimal(number);
    return input -> input.compareTo(wanted) == 0;
  }

  private static Predicate<BigDecimal> ordered(Exp operator) {
    if (operator instanceof InputLessThan less) {
      return compared(less.x(), sign -> sign < 0);
    }
    if (operator instanceof InputLessOrEqual less) {
      return compared(less.x(), sign -> sign <= 0);
    }
    if (operator instanceof InputGreaterThan more) {
      return compared(more.x(), sign -> sign > 0);
    }
    return operator instanceof InputGreaterOrEqual more
        ? compared(more.x(), sign -> sign >= 0)
        : null;
  }

  private static Predicate<BigDecimal> compared(Exp end, IntPredicate sign) {
    if (!(end instanceof ConstNumber number)) {
      return null;
    }
    BigDecimal bound = decimal(number);
    return input -> sign.test(input.compareTo(bound));
  }

  /**
   * Collects the values that a part of a cell names.
   *
   * @return whether it says the same of all other values
   */
  private static boolean collectNames(Object part, Set<Object> names) {
    if (part instanceof ConstString text) {
      names.add(text.value());
      return true;
    }
    if (part instanceof ConstNumber number) {
      names.add(decimal(number));
      return true;
    }
    boolean onlyNames = !searchesOrOrders(part);
    if (part instanceof Product parts) {
      for (Iterator<Object> each = parts.productIterator(); each.hasNext(); ) {
        onlyNames &= collectNames(each.next(), names);
      }
    }
    return onlyNames;
  }

  private static boolean searchesOrOrders(Object part) {
    return part instanceof FunctionInvocation call && !LIST_FUNCTIONS.contains(call.function())
        || part instanceof InputLessThan
        || part instanceof InputLessOrEqual
        || part instanceof InputGreaterThan
        || part instanceof InputGreaterOrEqual;
  }

  private static BigDecimal decimal(ConstNumber number) {
    return number.value().bigDecimal().stripTrailingZeros();
  }
}
