package org.orgo.engine.decisions.feel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Exp;

/**
 * What an input column is told, as far as cells about it can be plain.
 *
 * @param number of the kind, from 0
 * @param read the value as cells of this kind are asked about it
 * @param compile a cell by its text and what FEEL parsed
 * @param named the values by which rows that may take an input are found
 * @param other an input that none of these names means
 */
record InputKind<T>(
    int number,
    Function<Object, T> read,
    BiFunction<String, Exp, Optional<PlainCell<T>>> compile,
    Function<T, Collection<?>> named,
    Function<Set<Object>, T> other) {

  static final int KINDS = 4;

  private static final InputKind<String> TEXT =
      new InputKind<>(
          0,
          String.class::cast,
          (text, cell) -> QuickTest.OF_TEXT.of(cell),
          List::of,
          names -> names.stream().map(String::valueOf).reduce("x", String::concat));

  private static final InputKind<Collection<?>> LIST =
      new InputKind<>(
          1,
          list -> (Collection<?>) list,
          (text, cell) -> QuickTest.OF_LIST.of(cell),
          list -> list,
          names -> List.of());

  private static final InputKind<BigDecimal> NUMBER =
      new InputKind<>(
          2,
          number -> decimal((Number) number),
          (text, cell) -> QuickTest.OF_NUMBER.of(cell),
          List::of,
          names ->
              names.stream()
                  .map(BigDecimal.class::cast)
                  .reduce(BigDecimal.ONE, BigDecimal::max)
                  .add(BigDecimal.ONE));

  private static final InputKind<Boolean> FLAG =
      new InputKind<>(3, Boolean.class::cast, (text, cell) -> flag(text), List::of, names -> false);

  /** Empty where only FEEL knows what a cell says about such a value. */
  static Optional<InputKind<?>> of(Object value) {
    if (value instanceof String) {
      return Optional.of(TEXT);
    }
    if (value instanceof Collection<?>) {
      return Optional.of(LIST);
    }
    if (value instanceof Boolean) {
      return Optional.of(FLAG);
    }
    boolean plain =
        value instanceof Integer
            || value instanceof Long
            || value instanceof Double fraction && Double.isFinite(fraction);
    return plain ? Optional.of(NUMBER) : Optional.empty();
  }

  private static Optional<PlainCell<Boolean>> flag(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(
            new PlainCell<>(
                Boolean.valueOf(text)::equals, Optional.of(Set.of(Boolean.TRUE, Boolean.FALSE))))
        : Optional.empty();
  }

  private static BigDecimal decimal(Number number) {
    return (number instanceof Double fraction
            ? BigDecimal.valueOf(fraction)
            : BigDecimal.valueOf(number.longValue()))
        .stripTrailingZeros();
  }
}
