package org.orgo.engine.decisions.feel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.Exp;

/** The cells that are told without FEEL's interpreter, each compiled once for a kind of input. */
final class PlainCells {

  private final Function<String, Optional<Exp>> parse;
  private final List<Cache<String, Optional<PlainCell<?>>>> compiled =
      Stream.generate(PlainCells::bounded).limit(InputKind.KINDS).toList();

  /**
   * @param parse reads a cell; empty where it cannot be read
   */
  PlainCells(Function<String, Optional<Exp>> parse) {
    this.parse = parse;
  }

  /** What a cell says about a value; empty when only FEEL knows. */
  Optional<Boolean> tell(String cell, Object value) {
    return InputKind.of(value).flatMap(kind -> tell(cell, value, kind));
  }

  private <T> Optional<Boolean> tell(String cell, Object value, InputKind<T> kind) {
    return of(cell, kind).map(plain -> plain.test().test(kind.read().apply(value)));
  }

  @SuppressWarnings("unchecked") // each kind keeps its own
  <T> Optional<PlainCell<T>> of(String cell, InputKind<T> kind) {
    return (Optional<PlainCell<T>>)
        (Optional<?>) compiled.get(kind.number()).get(cell, text -> compile(text, kind));
  }

  private <T> Optional<PlainCell<?>> compile(String cell, InputKind<T> kind) {
    return parse.apply(cell).flatMap(parsed -> kind.compile().apply(cell, parsed));
  }

  private static Cache<String, Optional<PlainCell<?>>> bounded() {
    return Caffeine.newBuilder().maximumSize(CachingFeel.EXPRESSIONS).build();
  }
}
