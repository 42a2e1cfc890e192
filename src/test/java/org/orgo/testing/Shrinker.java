package org.orgo.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Makes a failing case smaller: leaves choices out, lowers them and runs the body again, for as
 * long as something helps. It knows nothing of the values, so it works for every generator.
 */
final class Shrinker {

  private final ThrowingConsumer<Source> body;
  private final long deadline;
  private final Set<List<Long>> tried = new HashSet<>();
  private Trial smallest;

  private Shrinker(ThrowingConsumer<Source> body, Trial failed, Duration time) {
    this.body = body;
    this.smallest = failed;
    this.deadline = System.nanoTime() + time.toNanos();
    tried.add(failed.choices());
  }

  static Trial shrink(ThrowingConsumer<Source> body, Trial failed, Duration time) {
    Shrinker shrinker = new Shrinker(body, failed, time);
    Trial before;
    do {
      before = shrinker.smallest;
      shrinker.leaveOut();
      shrinker.lower();
      shrinker.moveToTheRight();
    } while (shrinker.smallest != before);
    return shrinker.smallest;
  }

  /** Leaves out runs of choices, long ones first, from the end, where less depends on them. */
  private void leaveOut() {
    for (int length = choices().size(); length > 0; length = length > 8 ? length / 2 : length - 1) {
      for (int from = choices().size() - length; from >= 0; from--) {
        if (from + length <= choices().size() && !withoutRun(from, length)) {
          withoutRunAndItsCount(from, length);
        }
      }
    }
  }

  private boolean withoutRun(int from, int length) {
    List<Long> shorter = copy();
    shorter.subList(from, from + length).clear();
    return isSmaller(shorter);
  }

  /** A choice before the run may be the number of what follows. */
  private void withoutRunAndItsCount(int from, int length) {
    if (from > 0 && choices().get(from - 1) > 0) {
      List<Long> shorter = copy();
      shorter.subList(from, from + length).clear();
      shorter.set(from - 1, shorter.get(from - 1) - 1);
      isSmaller(shorter);
    }
  }

  private void lower() {
    for (int i = choices().size() - 1; i >= 0; i--) {
      int index = i;
      if (index < choices().size()) {
        lowest(choices().get(index), value -> with(Map.of(index, value)));
      }
    }
  }

  /** Gives what a choice has to one soon after it: of 50 and 51, only 101 is needed. */
  private void moveToTheRight() {
    for (int distance = 1; distance <= 4; distance++) {
      for (int from = choices().size() - 1 - distance; from >= 0; from--) {
        with(swapped(from, from + distance));
        move(from, from + distance);
      }
    }
  }

  private void move(int from, int to) {
    if (to < choices().size()) {
      long value = choices().get(from);
      long sum = value + choices().get(to);
      boolean overflown = sum < 0;
      if (!overflown) {
        lowest(value, left -> with(Map.of(from, left, to, sum - left)));
      }
    }
  }

  private Map<Integer, Long> swapped(int one, int other) {
    return other < choices().size()
        ? Map.of(one, choices().get(other), other, choices().get(one))
        : Map.of();
  }

  private boolean with(Map<Integer, Long> changes) {
    List<Long> changed = copy();
    if (changes.keySet().stream().anyMatch(index -> index >= changed.size())) {
      return false;
    }
    changes.forEach(changed::set);
    return isSmaller(changed);
  }

  /** Tries zero, then halves the way to the lowest value that is accepted. */
  private static void lowest(long from, LongPredicate accepted) {
    long refused = 0;
    long high = from;
    if (from == 0 || accepted.test(0)) {
      return;
    }
    while (high - refused > 1) {
      long middle = refused + (high - refused) / 2;
      if (accepted.test(middle)) {
        high = middle;
      } else {
        refused = middle;
      }
    }
  }

  private boolean isSmaller(List<Long> candidate) {
    if (System.nanoTime() - deadline > 0 || !tried.add(List.copyOf(candidate))) {
      return false;
    }
    Trial trial = Trial.of(body, Source.replaying(candidate));
    boolean smaller = trial.failsLike(smallest) && trial.isSmallerThan(smallest);
    if (smaller) {
      smallest = trial;
    }
    return smaller;
  }

  private List<Long> choices() {
    return smallest.choices();
  }

  private List<Long> copy() {
    return new ArrayList<>(smallest.choices());
  }
}
