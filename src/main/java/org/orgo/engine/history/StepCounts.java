package org.orgo.engine.history;

import org.springframework.lang.Nullable;

/**
 * How often and how long instances stood at a step.
 *
 * @param activityId of the element in the diagram
 * @param type as BPMN calls it, such as {@code userTask}
 * @param here how many stand there now
 * @param totalMillis of all stays together, of those that last until now
 * @param halfMillis what half of the stays took at most; null where nothing waits there
 * @param ninetyMillis the same for nine tenths
 */
public record StepCounts(
    String activityId,
    String name,
    String type,
    int visits,
    int here,
    long totalMillis,
    @Nullable Long halfMillis,
    @Nullable Long ninetyMillis) {

  /** Whether work waits there; elsewhere it only passes. */
  public boolean waits() {
    return halfMillis != null;
  }
}
