package org.orgo.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opentest4j.TestAbortedException;

/**
 * Generates values by drawing from a source. A new generator is a lambda, {@code source -> new
 * Point(source.draw(x), source.draw(y))}, and knows by itself how to make its values smaller: lower
 * choices must only mean simpler values.
 */
@FunctionalInterface
public interface Gen<T> {

  /**
   * So often in vain until a case is given up: a filter that passes nothing, a set that is full.
   */
  int MAX_REPEATS = 100;

  T from(Source source);

  /** Numbers between two, both included; the simplest is the one nearest to zero. */
  static Gen<Long> longs(long min, long max) {
    if (min < 0 && max > 0) {
      Gen<Long> below = longs(min, 0);
      Gen<Long> above = longs(0, max);
      return source -> source.draw(source.chance(0.5) ? below : above);
    }
    long range = Math.subtractExact(max, min);
    return source -> {
      long choice = source.chooseWithEdges(range);
      return min >= 0 ? min + choice : max - choice;
    };
  }

  /** Any number of 64 bits. */
  static Gen<Long> longs() {
    Gen<Long> half = longs(0, 0xFFFF_FFFFL);
    return source -> source.draw(half) << 32 | source.draw(half);
  }

  static Gen<Integer> integers(int min, int max) {
    return longs(min, max).map(Long::intValue);
  }

  /** One of these, of which the first is the simplest. */
  @SafeVarargs
  static <T> Gen<T> of(T... values) {
    return source -> values[(int) source.choose(values.length - 1L)];
  }

  static <T> Gen<T> of(Collection<? extends T> values) {
    List<T> all = List.copyOf(values);
    return source -> all.get((int) source.choose(all.size() - 1L));
  }

  @SafeVarargs
  static <T> Gen<T> oneOf(Gen<? extends T>... gens) {
    return source -> source.draw(gens[(int) source.choose(gens.length - 1L)]);
  }

  /** Any character, every second one ASCII; the simplest is 0. */
  static Gen<Character> characters() {
    return source ->
        source.chance(0.5)
            ? (char) source.chooseWithEdges(Character.MAX_VALUE)
            : (char) (('0' + source.choose(127)) % 128);
  }

  static Gen<Character> characters(String alphabet) {
    return of(alphabet.chars().mapToObj(c -> (char) c).toList());
  }

  static Gen<String> strings(Gen<Character> characters, int minLength, int maxLength) {
    return characters
        .list(minLength, maxLength)
        .map(
            list -> {
              StringBuilder text = new StringBuilder();
              list.forEach(text::append);
              return text.toString();
            });
  }

  default <R> Gen<R> map(Function<? super T, ? extends R> change) {
    return source -> change.apply(source.draw(this));
  }

  default Gen<T> filter(Predicate<? super T> wanted) {
    return source -> {
      for (int i = 0; i < MAX_REPEATS; i++) {
        T value = source.draw(this);
        if (wanted.test(value)) {
          return value;
        }
      }
      throw new TestAbortedException("a filter let nothing pass");
    };
  }

  /** Mostly a value, sometimes none. */
  default Gen<Optional<T>> optional() {
    return source -> source.chance(0.8) ? Optional.of(source.draw(this)) : Optional.empty();
  }

  default Gen<List<T>> list(int min, int max) {
    return source -> filled(source, new ArrayList<>(), min, max);
  }

  default Gen<Set<T>> set(int min, int max) {
    return source -> filled(source, new LinkedHashSet<>(), min, max);
  }

  /** Asks before each element whether there is one more, so that each can be left out alone. */
  private <C extends Collection<T>> C filled(Source source, C values, int min, int max) {
    double wished = (max - min) / 2.0;
    double oneMore = wished / (wished + 1);
    int repeats = 0;
    while (values.size() < max && (values.size() < min || source.chance(oneMore))) {
      if (!values.add(source.draw(this)) && ++repeats == MAX_REPEATS) {
        throw new TestAbortedException("a set found too few different values");
      }
    }
    return values;
  }
}
