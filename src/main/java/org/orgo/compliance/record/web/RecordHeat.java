package org.orgo.compliance.record.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.orgo.compliance.diagrams.web.StepMark;
import org.orgo.compliance.record.WorkRecord;
import org.orgo.compliance.record.WorkRecord.PathStep;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** Marks for the script that draws the diagram: where it was walked, how often and how long. */
@Component
class RecordHeat {

  private final ObjectMapper json;

  RecordHeat(ObjectMapper json) {
    this.json = json;
  }

  /** Null where no step is known. */
  String of(WorkRecord work, Texts texts) {
    if (work.path().isEmpty()) {
      return null;
    }
    long longest =
        work.path().stream().map(PathStep::stayed).mapToLong(Duration::toMillis).max().orElse(0);
    List<StepMark> marks = work.path().stream().map(step -> mark(step, longest, texts)).toList();
    try {
      return json.writeValueAsString(marks);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static StepMark mark(PathStep step, long longest, Texts texts) {
    String times = step.visits() + " ×";
    return StepMark.of(
        step.activityId(),
        step.stayed().toMillis(),
        longest,
        step.waits() ? times + " " + texts.length(step.stayed()) : times);
  }
}
