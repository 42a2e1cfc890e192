package org.orgo.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.assertj.core.presentation.StandardRepresentation;
import org.opentest4j.TestAbortedException;

/**
 * Where a property draws its values from. Everything drawn comes down to choices, numbers from zero
 * to some bound, which are recorded: a case run again with its choices is the same case, and with
 * fewer or lower ones a smaller case.
 */
public final class Source {
  static final int MAX_CHOICES = 100_000;
  private static final StandardRepresentation WRITTEN = new StandardRepresentation();

  private final List<Long> given;
  private final SplittableRandom random;
  private final List<Long> choices = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final boolean noting;
  private int depth;

  private Source(List<Long> given, SplittableRandom random, boolean noting) {
    this.given = given;
    this.random = random;
    this.noting = noting;
  }

  static Source random(long seed) {
    return new Source(List.of(), new SplittableRandom(seed), false);
  }

  /** Makes the given choices again, cut to what is allowed; when they are used up, zeros. */
  static Source replaying(List<Long> choices) {
    return new Source(choices, null, false);
  }

  /** Replays, and notes what is drawn. */
  static Source noting(List<Long> choices) {
    return new Source(choices, null, true);
  }

  public <T> T draw(Gen<T> gen) {
    T value;
    depth++;
    try {
      value = gen.from(this);
    } finally {
      depth--;
    }
    if (depth == 0 && noting) {
      notes.add(WRITTEN.toStringOf(value));
    }
    return value;
  }

  /** Adds a line to the report of a failing case, between the values drawn before and after it. */
  public void note(String line) {
    if (noting) {
      notes.add(line);
    }
  }

  /** A number from zero to the maximum, each as likely as the other. */
  public long choose(long max) {
    return recorded(max, () -> random.nextLong(max + 1));
  }

  /** A number from zero to the maximum; one in five is near an end, where faults like to be. */
  long chooseWithEdges(long max) {
    return recorded(
        max,
        () ->
            switch (random.nextInt(15)) {
              case 0 -> 0L;
              case 1 -> max;
              case 2 -> Math.min(max, random.nextLong(1L << random.nextInt(1, 16)));
              default -> random.nextLong(max + 1);
            });
  }

  /** True with this probability. False is the simpler answer. */
  public boolean chance(double probability) {
    return recorded(1, () -> random.nextDouble() < probability ? 1L : 0L) == 1;
  }

  List<Long> choices() {
    return choices;
  }

  List<String> notes() {
    return notes;
  }

  private long recorded(long max, LongSupplier fresh) {
    if (choices.size() == MAX_CHOICES) {
      throw new TestAbortedException("more than " + MAX_CHOICES + " choices");
    }
    long choice = random == null ? Math.min(max, nextGiven()) : fresh.getAsLong();
    choices.add(choice);
    return choice;
  }

  private long nextGiven() {
    return choices.size() < given.size() ? given.get(choices.size()) : 0;
  }
}
