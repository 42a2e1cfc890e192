package org.orgo.compliance.diagrams;

import java.util.List;
import org.orgo.engine.history.StepInstance;
import org.orgo.tasks.record.RecordedItem;
import org.springframework.lang.Nullable;

/**
 * Instances that stood at a step, longest first.
 *
 * @param step the id of the element in the diagram
 * @param kind {@code task} or {@code case}; empty where the diagram drives neither
 * @param more whether there are more behind these
 */
public record InstancesAtStep(
    ChosenDiagram chosen, String step, String kind, List<InstanceLine> lines, boolean more) {

  /**
   * An instance, and what it drives.
   *
   * @param item null where it drives no task or case, or none that there still is
   */
  public record InstanceLine(StepInstance instance, @Nullable RecordedItem item) {}
}
