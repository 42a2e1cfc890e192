package org.orgo.engine.history;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * The path that instances about one thing took through their diagram, as far as history is kept.
 *
 * @param instanceIds in the order in which they began
 * @param steps oldest first
 */
public record WalkedPath(List<String> instanceIds, List<WalkedStep> steps) {

  public static final WalkedPath NONE = new WalkedPath(List.of(), List.of());

  /**
   * A stay at an element of the diagram.
   *
   * @param type as BPMN calls it, such as {@code userTask}
   * @param until null while it lasts
   */
  public record WalkedStep(
      String activityId, String name, String type, Instant from, @Nullable Instant until) {}
}
