package org.orgo.compliance.diagrams.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.orgo.compliance.diagrams.DurationBucket;
import org.orgo.engine.history.StepCounts;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** What the scripts of the page draw, as JSON: places of the diagram, and bars of durations. */
@Component
class DiagramDrawings {

  private final ObjectMapper json;

  DiagramDrawings(ObjectMapper json) {
    this.json = json;
  }

  /** Bars over names; the script that draws it is that of the boards. */
  record DurationChart(String type, String unit, List<String> x, List<DurationBars> series) {}

  record DurationBars(String name, List<Integer> data) {}

  /** Hot is where most time was spent, all instances together. */
  String marks(List<StepCounts> steps, Texts texts) {
    long most = steps.stream().mapToLong(StepCounts::totalMillis).max().orElse(1);
    return written(
        steps.stream()
            .map(
                step -> StepMark.of(step.activityId(), step.totalMillis(), most, text(step, texts)))
            .toList());
  }

  String durations(List<DurationBucket> buckets, Texts texts) {
    return written(
        new DurationChart(
            "bars",
            "COUNT",
            buckets.stream().map(bucket -> name(bucket, texts)).toList(),
            List.of(
                new DurationBars(
                    texts.get("diagrams.instances"),
                    buckets.stream().map(DurationBucket::instances).toList()))));
  }

  /** Such as "4 h – 12 h". */
  static String name(DurationBucket bucket, Texts texts) {
    if (bucket.from() == null) {
      return texts.get("diagrams.less", texts.length(bucket.until()));
    }
    return bucket.until() == null
        ? texts.get("diagrams.longer", texts.length(bucket.from()))
        : texts.get("diagrams.between", texts.length(bucket.from()), texts.length(bucket.until()));
  }

  private static String text(StepCounts step, Texts texts) {
    String times = step.visits() + " ×";
    return step.waits() ? times + " " + texts.length(Duration.ofMillis(step.halfMillis())) : times;
  }

  private String written(Object drawing) {
    try {
      return json.writeValueAsString(drawing);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
