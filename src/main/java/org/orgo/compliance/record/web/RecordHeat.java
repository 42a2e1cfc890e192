package org.orgo.compliance.record.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.orgo.compliance.record.WorkRecord;
import org.orgo.compliance.record.WorkRecord.PathStep;
import org.orgo.web.Texts;
import org.springframework.stereotype.Component;

/** Marks for the script that draws the diagram: where it was walked, how often and how long. */
@Component
class RecordHeat {

  private static final int HOTTEST = 5;

  private final ObjectMapper json;

  RecordHeat(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @param level from 1 to 5, in proportion to the longest stay
   */
  record PathMark(String id, int level, String text) {}

  /** Null where no step is known. */
  String of(WorkRecord work, Texts texts) {
    if (work.path().isEmpty()) {
      return null;
    }
    double longest =
        work.path().stream().map(PathStep::stayed).mapToLong(Duration::toMillis).max().orElse(0);
    List<PathMark> marks =
        work.path().stream().map(step -> mark(step, Math.max(1, longest), texts)).toList();
    try {
      return json.writeValueAsString(marks);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static PathMark mark(PathStep step, double longest, Texts texts) {
    int level = (int) Math.ceil(step.stayed().toMillis() / longest * HOTTEST);
    String times = step.visits() + " ×";
    return new PathMark(
        step.activityId(),
        Math.max(1, level),
        step.waits() ? times + " " + texts.length(step.stayed()) : times);
  }
}
