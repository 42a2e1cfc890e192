package org.orgo.compliance.diagrams;

import java.util.List;
import org.orgo.engine.history.ChosenInstances;
import org.orgo.engine.history.InstanceCounts;
import org.orgo.engine.history.StepCounts;

/**
 * What the instances of a diagram did in a period.
 *
 * @param durations of those that ended; empty where none has
 * @param steps most often visited first; empty where no steps are kept
 * @param keepsSteps whether the organization's log level keeps steps today
 */
public record DiagramHeat(
    ChosenDiagram chosen,
    InstanceCounts counts,
    List<DurationBucket> durations,
    List<StepCounts> steps,
    boolean keepsSteps) {

  /** Whether there may have been more than are counted. */
  public boolean isCut() {
    return counts.instances() >= ChosenInstances.MAX_INSTANCES;
  }

  /** Of how many the steps are, where that is not all; 0 where it is. */
  public int newestWithSteps() {
    return counts.instances() > ChosenInstances.MAX_WITH_STEPS ? ChosenInstances.MAX_WITH_STEPS : 0;
  }
}
