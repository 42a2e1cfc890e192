package org.orgo.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.compliance.diagrams.ChosenDiagram;
import org.orgo.compliance.diagrams.DiagramHeat;
import org.orgo.compliance.diagrams.DurationBucket;
import org.orgo.compliance.diagrams.InstancesAtStep;
import org.orgo.compliance.diagrams.InstancesAtStep.InstanceLine;
import org.orgo.compliance.diagrams.web.DiagramHeatPage;
import org.orgo.compliance.diagrams.web.StepInstancesPage;
import org.orgo.engine.history.ChosenInstances;
import org.orgo.engine.history.DiagramVersion;
import org.orgo.engine.history.InstanceCounts;
import org.orgo.engine.history.StepCounts;
import org.orgo.engine.history.StepInstance;
import org.orgo.tasks.record.RecordedItem;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.SamplePages.Sample;

/** A diagram with what its instances did, where nothing is kept or known, and those at a step. */
final class SampleDiagramHeat {

  private static final List<DiagramVersion> VERSIONS =
      List.of(
          new DiagramVersion("a", "task-lifecycle", "Task lifecycle", 3, true),
          new DiagramVersion("b", "task-lifecycle", "Task lifecycle", 1, false),
          new DiagramVersion("c", "case-lifecycle", "Case lifecycle", 1, false));

  private final Layout layout;
  private final Instant now;

  SampleDiagramHeat(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    InstanceCounts counts =
        new InstanceCounts(100_000, 12, 99_000, 988, 7_200_000L, 86_400_000L, 172_800_000L);
    samples.put("processes", heat(counts, VERSIONS, true, Map.of()));
    samples.put("processes-minimal", heat(counts, VERSIONS, false, Map.of()));
    samples.put(
        "processes-refused",
        heat(counts, VERSIONS, true, Map.of("until", "Ask for 366 days at most.")));
    samples.put("processes-none", heat(InstanceCounts.NONE, VERSIONS, true, Map.of()));
    samples.put("processes-new", heat(InstanceCounts.NONE, List.of(), true, Map.of()));
    samples.put("process-instances", instances(List.of(line("Wet floor"), line(null), alone())));
    samples.put("process-instances-none", instances(List.of()));
    return samples;
  }

  private Sample heat(
      InstanceCounts counts,
      List<DiagramVersion> versions,
      boolean keeps,
      Map<String, String> errors) {
    boolean some = counts.instances() > 0;
    List<StepCounts> steps =
        some && keeps
            ? List.of(
                new StepCounts(
                    "userTask_workOnIt", "Work on it", "userTask", 812, 4, 9_000_000, 600L, 900L),
                new StepCounts(
                    "event_completed", "Completed", "noneEndEvent", 700, 0, 0, null, null))
            : List.of();
    return new Sample(
        "processes",
        new DiagramHeatPage(
            layout,
            new DiagramHeat(
                chosen(versions),
                counts,
                some
                    ? List.of(
                        new DurationBucket(null, Duration.ofSeconds(1), 4),
                        new DurationBucket(Duration.ofSeconds(1), Duration.ofHours(1), 5),
                        new DurationBucket(Duration.ofDays(112), null, 1))
                    : List.of(),
                steps,
                keeps),
            "2026-09-01",
            "2026-11-29",
            steps.isEmpty()
                ? null
                : "[{\"id\":\"userTask_workOnIt\",\"level\":5,\"text\":\"812 ×\"}]",
            some
                ? "{\"type\":\"bars\",\"unit\":\"COUNT\",\"x\":[\"1 h\"],\"series\":[{\"name\":\"Instances\",\"data\":[4]}]}"
                : null,
            errors));
  }

  private ChosenDiagram chosen(List<DiagramVersion> versions) {
    return new ChosenDiagram(
        versions,
        versions.stream().limit(2).toList(),
        "task-lifecycle",
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 11, 29),
        new ChosenInstances(List.of("a"), now, now));
  }

  private Sample instances(List<InstanceLine> lines) {
    return new Sample(
        "process-instances",
        new StepInstancesPage(
            layout,
            new InstancesAtStep(
                chosen(VERSIONS), "userTask_workOnIt", "task", lines, !lines.isEmpty()),
            lines.isEmpty() ? null : "/compliance/processes/instances?first=50"));
  }

  private InstanceLine line(String title) {
    UUID id = UUID.fromString("5f0b6f0e-46a0-4c7e-9a7e-2f4f2f1d8a11");
    return new InstanceLine(
        new StepInstance(id.toString(), now, now, "COMPLETED", 2, 7_200_000, false),
        new RecordedItem(
            id,
            "NSH-1041",
            title,
            "PENDING",
            Visibility.RESTRICTED,
            "Operations.Safety",
            "safety",
            now,
            null));
  }

  private InstanceLine alone() {
    return new InstanceLine(new StepInstance(null, now, null, "ACTIVE", 1, 60_000, true), null);
  }
}
