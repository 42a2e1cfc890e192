package org.orgo.reviews.response.opening;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.response.PatternId;
import org.orgo.reviews.response.PatternKey;
import org.orgo.reviews.response.PatternStatus;
import org.orgo.reviews.response.RecordedPattern;
import org.springframework.stereotype.Component;

/** What was found, as its row is to say. */
@Component
class PatternDrafts {

  private final ObjectMapper json;
  private final Clock clock;

  PatternDrafts(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param covering null for one that stands for itself
   */
  RecordedPattern of(
      ReviewPeriod period,
      FoundPattern found,
      UUID caseId,
      PatternStatus status,
      RecordedPattern covering) {
    return new RecordedPattern(
        PatternId.random(),
        found.kind(),
        PatternKey.of(found).values(),
        period.cadence(),
        period.start(),
        found.windowStart(),
        found.windowEnd(),
        found.events(),
        found.sources(),
        thresholds(found),
        json.valueToTree(found.numbers()),
        found.expectedRate(),
        found.thresholds().label().toString(),
        found.thresholds().severity(),
        found.visibility(),
        caseId,
        covering == null ? null : covering.patternId(),
        status,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private ObjectNode thresholds(FoundPattern found) {
    ObjectNode kept = json.createObjectNode();
    kept.put("window_days", found.thresholds().windowDays());
    kept.put("minimum_events", found.thresholds().minimumEvents());
    kept.put("minimum_sources", found.thresholds().minimumSources());
    kept.set("origin", json.valueToTree(found.thresholds().origin()));
    return kept;
  }
}
