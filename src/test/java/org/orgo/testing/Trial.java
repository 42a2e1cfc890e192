package org.orgo.testing;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.opentest4j.TestAbortedException;

/** One run of a property's body: the choices made in it, and how it failed, if it did. */
record Trial(List<Long> choices, List<String> notes, Throwable failure) {

  /** A case with fewer choices is smaller, and among equally many the one with lower first ones. */
  static final Comparator<List<Long>> BY_SIZE =
      Comparator.<List<Long>>comparingInt(List::size).thenComparing(Trial::firstDifference);

  static Trial of(ThrowingConsumer<Source> body, Source source) {
    Throwable failure = null;
    try {
      body.accept(source);
    } catch (Throwable thrown) {
      failure = thrown;
    }
    return new Trial(List.copyOf(source.choices()), List.copyOf(source.notes()), failure);
  }

  /** The case was none: an assumption did not hold, or no value could be found. */
  boolean aborted() {
    return failure instanceof TestAbortedException;
  }

  boolean failed() {
    return failure != null && !aborted();
  }

  /** Keeps a smaller case from showing another fault than the one that was found. */
  boolean failsLike(Trial other) {
    return failed() && failure.getClass() == other.failure.getClass();
  }

  boolean isSmallerThan(Trial other) {
    return BY_SIZE.compare(choices, other.choices) < 0;
  }

  private static int firstDifference(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
