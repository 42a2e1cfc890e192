package org.orgo.compliance.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.compliance.record.WorkRecord.PathStep;
import org.orgo.engine.history.WalkedPath.WalkedStep;

/** Counts how often and how long a path stood at each place of its diagram. */
final class WalkedDiagram {

  private WalkedDiagram() {}

  /**
   * @param until the moment of the record; what happened later is left out
   */
  static List<PathStep> of(List<WalkedStep> steps, Instant until) {
    Map<String, PathStep> places = new LinkedHashMap<>();
    steps.stream()
        .filter(step -> !step.from().isAfter(until))
        .forEach(step -> places.merge(step.activityId(), place(step, until), WalkedDiagram::both));
    return List.copyOf(new ArrayList<>(places.values()));
  }

  private static PathStep place(WalkedStep step, Instant until) {
    boolean left = step.until() != null && !step.until().isAfter(until);
    Instant end = left ? step.until() : until;
    return new PathStep(
        step.activityId(),
        step.name(),
        step.type(),
        1,
        Duration.between(step.from(), end),
        !left && waits(step));
  }

  private static boolean waits(WalkedStep step) {
    return PathStep.WAITING.equals(step.type());
  }

  private static PathStep both(PathStep one, PathStep other) {
    return new PathStep(
        one.activityId(),
        one.name(),
        one.type(),
        one.visits() + other.visits(),
        one.stayed().plus(other.stayed()),
        one.here() || other.here());
  }
}
