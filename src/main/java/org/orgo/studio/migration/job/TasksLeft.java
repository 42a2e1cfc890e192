package org.orgo.studio.migration.job;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.orgo.engine.migration.VersionMapping;
import org.orgo.tasks.migration.RunningAt;
import org.orgo.tasks.migration.StayReason;

/** Counts the tasks that a migration leaves where they are, and why. */
final class TasksLeft {

  /** Stands for the place of those that have not arrived anywhere yet. */
  private static final String NOT_ARRIVED = "";

  private final Map<String, Map<StayReason, Integer>> left = new TreeMap<>();

  void add(Map<String, Map<StayReason, Integer>> batch) {
    batch.forEach(
        (state, reasons) -> reasons.forEach((reason, tasks) -> add(state, reason, tasks)));
  }

  void add(String state, StayReason reason, int tasks) {
    left.computeIfAbsent(
            state == null ? NOT_ARRIVED : state, each -> new EnumMap<>(StayReason.class))
        .merge(reason, tasks, Integer::sum);
  }

  /**
   * With those it never came to: they stay by choice, or were always being moved by somebody else.
   */
  Map<String, Map<StayReason, Integer>> among(List<RunningAt> running, VersionMapping mapping) {
    TasksLeft all = new TasksLeft();
    for (RunningAt at : running) {
      if (at.inTransit()) {
        all.add(at.waitState(), StayReason.IN_TRANSIT, (int) at.tasks());
      } else if (!mapping.states().containsKey(at.waitState())) {
        all.add(at.waitState(), StayReason.NOT_CHOSEN, (int) at.tasks());
      } else {
        all.split(at, left.getOrDefault(at.waitState(), Map.of()));
      }
    }
    return all.left;
  }

  private void split(RunningAt at, Map<StayReason, Integer> seen) {
    int open = (int) at.tasks();
    for (StayReason reason : StayReason.values()) {
      int tasks = Math.min(open, reason == StayReason.BUSY ? 0 : seen.getOrDefault(reason, 0));
      if (tasks > 0) {
        add(at.waitState(), reason, tasks);
        open -= tasks;
      }
    }
    if (open > 0) {
      add(at.waitState(), StayReason.BUSY, open);
    }
  }
}
