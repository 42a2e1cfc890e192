package org.orgo.compliance.diagrams.web;

import java.time.Duration;
import org.orgo.compliance.diagrams.InstancesAtStep;
import org.orgo.compliance.diagrams.InstancesAtStep.InstanceLine;
import org.orgo.web.Layout;

/**
 * The instances behind a step.
 *
 * @param nextHref null on the last page
 */
public record StepInstancesPage(Layout layout, InstancesAtStep found, String nextHref) {

  /** Back to the numbers. */
  public String backHref() {
    return DiagramHeatPage.href(found.chosen());
  }

  /** The record of what it drives; null where it drives nothing that has one. */
  public String recordHref(InstanceLine line) {
    return line.item() == null
        ? null
        : "/compliance/%ss/%s".formatted(found.kind(), line.item().id());
  }

  public String stayed(InstanceLine line) {
    return layout.texts().length(Duration.ofMillis(line.instance().stayedMillis()));
  }

  /** What became of it: {@code RUNNING}, {@code ENDED} or {@code CANCELLED}. */
  public static String state(InstanceLine line) {
    if (line.instance().endedAt() == null) {
      return "RUNNING";
    }
    return line.instance().state().equals("COMPLETED") ? "ENDED" : "CANCELLED";
  }
}
