package org.orgo.testing;

import java.lang.StackWalker.StackFrame;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Runs a test with many drawn cases. Each case has a seed of its own, so the one that is printed
 * with a failure begins with the failing case.
 *
 * <pre>{@code
 * Property.check(LABELS, label -> assertThat(Label.parse(label.toString())).isEqualTo(label));
 * }</pre>
 *
 * {@code -Dorgo.seed} repeats a run, {@code -Dorgo.tries} makes it longer or shorter.
 */
public record Property(String name, int tries, long seed) {
  static final int DEFAULT_TRIES = 1_000;
  private static final int MAX_TRIES_PER_CASE = 10;
  private static final Duration MAX_SHRINKING = Duration.ofMinutes(1);
  private static final long SEED =
      Long.getLong("orgo.seed", new SplittableRandom().nextInt(Integer.MAX_VALUE));

  public static void check(ThrowingConsumer<Source> body) {
    check(DEFAULT_TRIES, body);
  }

  public static void check(int tries, ThrowingConsumer<Source> body) {
    Property property = new Property(caller(), Integer.getInteger("orgo.tries", tries), SEED);
    // before it runs: one that never comes back has told its seed
    System.out.println(
        "%s: %d tries, seed %d".formatted(property.name, property.tries, property.seed));
    property.run(body);
  }

  public static <T> void check(Gen<T> gen, ThrowingConsumer<T> body) {
    check(DEFAULT_TRIES, gen, body);
  }

  public static <T> void check(int tries, Gen<T> gen, ThrowingConsumer<T> body) {
    check(tries, source -> body.accept(source.draw(gen)));
  }

  void run(ThrowingConsumer<Source> body) {
    int held = 0;
    for (int tried = 0; held < tries; tried++) {
      if (tried == tries * MAX_TRIES_PER_CASE) {
        throw PropertyFalsified.tooFewCases(this, held, tried);
      }
      Trial trial = Trial.of(body, Source.random(seed + tried));
      if (trial.failed()) {
        throw falsified(body, trial, seed + tried);
      }
      held += trial.aborted() ? 0 : 1;
    }
  }

  private PropertyFalsified falsified(ThrowingConsumer<Source> body, Trial trial, long caseSeed) {
    Trial smallest = Shrinker.shrink(body, trial, MAX_SHRINKING);
    Trial again = Trial.of(body, Source.noting(smallest.choices()));
    return PropertyFalsified.by(smallest, again, this, caseSeed);
  }

  private static String caller() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .filter(frame -> frame.getDeclaringClass() != Property.class)
                    .findFirst()
                    .map(Property::name)
                    .orElseThrow());
  }

  private static String name(StackFrame frame) {
    return frame.getDeclaringClass().getSimpleName() + "." + frame.getMethodName();
  }
}
