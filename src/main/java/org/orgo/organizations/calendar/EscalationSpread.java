package org.orgo.organizations.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When unanswered work climbs, in working time. The first step is due at the deadline, the top at
 * {@code created + maximum}, and the steps between lie evenly:
 *
 * <pre>step(k of n) = deadline + (created + maximum - deadline) * (k - 1) / (n - 1)</pre>
 *
 * Work with a single step left climbs at its deadline. A deadline that is later than the maximum
 * leaves nothing to spread: all steps are due at the deadline.
 */
public record EscalationSpread(
    WorkingCalendar calendar, Instant created, Instant deadline, Duration maximum) {

  public EscalationSpread {
    if (!deadline.isAfter(created)) {
      throw new IllegalArgumentException("The deadline " + deadline + " is not after " + created);
    }
  }

  /** When the top owns it at the latest. */
  public Instant topAt() {
    Instant top = calendar.plus(created, maximum);
    return top.isBefore(deadline) ? deadline : top;
  }

  /** The steps of a line with so many left; empty when nobody is above. */
  public List<Instant> steps(int left) {
    return IntStream.range(0, left).mapToObj(step -> part(deadline, step, left - 1)).toList();
  }

  /**
   * The next step after one taken at some instant, be it on time, early or late: the remaining time
   * is shared evenly by the steps left, so that the top is still reached in time.
   */
  public Instant next(Instant taken, int left) {
    if (left < 1) {
      throw new IllegalArgumentException("There is no step left to plan.");
    }
    return part(taken, 1, left);
  }

  /**
   * The step after one taken at some instant; the last one is followed by a reminder.
   *
   * @param waitFactor stretches (above 1) or shortens the even share of the remaining time
   */
  public Instant after(Instant taken, int left, double waitFactor) {
    if (left == 0) {
      return reminderAfter(taken);
    }
    long evenShare = calendar.between(taken, next(taken, left)).toMillis();
    return calendar.plus(taken, Duration.ofMillis(Math.round(evenShare * waitFactor)));
  }

  /**
   * When the top is reminded of unanswered work: when it is twice as old, so that reminders become
   * rarer and never stop.
   */
  public Instant reminderAfter(Instant reminded) {
    Duration age = calendar.between(created, reminded);
    Duration least = calendar.between(created, deadline);
    return calendar.plus(reminded, age.compareTo(least) < 0 ? least : age);
  }

  private Instant part(Instant from, int steps, int of) {
    Instant top = topAt();
    if (steps == 0 || !from.isBefore(top)) {
      return from;
    }
    return calendar.plus(from, calendar.between(from, top).multipliedBy(steps).dividedBy(of));
  }
}
