package org.orgo.reviews.response.opening;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.response.PatternId;
import org.orgo.reviews.response.PatternKey;
import org.orgo.reviews.response.PatternResponse;
import org.orgo.reviews.response.PatternStatus;
import org.orgo.reviews.response.RecordedPattern;
import org.orgo.reviews.response.persistence.PatternMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a row for each pattern and lets its case be opened, or adds to the case that is open. */
@Component
class PatternCases implements PatternResponse {

  private final PatternMapper rows;
  private final PatternWork work;
  private final PatternEvidence evidence;
  private final ObjectMapper json;
  private final Clock clock;

  PatternCases(
      PatternMapper rows,
      PatternWork work,
      PatternEvidence evidence,
      ObjectMapper json,
      Clock clock) {
    this.rows = rows;
    this.work = work;
    this.evidence = evidence;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void answer(ReviewPeriod period, List<FoundPattern> patterns) {
    // in one order everywhere, so that two nodes never wait for each other
    patterns.stream()
        .map(found -> new Answered(PatternKey.of(found.kind(), found.key()), found))
        .sorted(Comparator.comparing((Answered each) -> each.key().kind() + each.key().hash()))
        .forEach(each -> answer(period, each));
  }

  private void answer(ReviewPeriod period, Answered answered) {
    rows.lock(CurrentTenant.require(), answered.key());
    Optional<RecordedPattern> known =
        rows.ofPeriod(CurrentTenant.require(), answered.key(), period);
    if (known.isPresent()) {
      again(known.get(), period, answered);
    } else {
      fired(period, answered);
    }
  }

  /** The same period was looked at before; what has come since is added. */
  private void again(RecordedPattern known, ReviewPeriod period, Answered answered) {
    if (known.status() != PatternStatus.FIRED) {
      return;
    }
    rows.measuredAgain(
        CurrentTenant.require(),
        known.patternId(),
        draft(period, answered, known.caseId(), PatternStatus.FIRED));
    boolean open =
        rows.openCase(CurrentTenant.require(), answered.key())
            .filter(known.caseId()::equals)
            .isPresent();
    int linked = open ? evidence.link(known.caseId(), answered.found()) : 0;
    if (linked > 0) {
      evidence.tell(known, linked);
    }
  }

  private void fired(ReviewPeriod period, Answered answered) {
    Optional<RecordedPattern> muted = rows.mutedBy(CurrentTenant.require(), answered.key(), period);
    if (muted.isPresent()) {
      insert(draft(period, answered, muted.get().caseId(), PatternStatus.MUTED), answered);
      return;
    }
    Optional<UUID> open = rows.openCase(CurrentTenant.require(), answered.key());
    UUID caseId = open.orElseGet(UUID::randomUUID);
    RecordedPattern fired = draft(period, answered, caseId, PatternStatus.FIRED);
    if (open.isEmpty()) {
      work.open(fired, answered.found());
    }
    insert(fired, answered);
    int linked = evidence.link(caseId, answered.found());
    if (open.isPresent()) {
      evidence.tell(fired, linked);
    }
  }

  /**
   * @throws IllegalStateException when the row is there in spite of the lock
   */
  private void insert(RecordedPattern pattern, Answered answered) {
    if (rows.insert(CurrentTenant.require(), pattern, answered.key().hash()) == 0) {
      throw new IllegalStateException("The pattern of this period was written meanwhile");
    }
  }

  private RecordedPattern draft(
      ReviewPeriod period, Answered answered, UUID caseId, PatternStatus status) {
    FoundPattern found = answered.found();
    return new RecordedPattern(
        PatternId.random(),
        found.kind(),
        answered.key().values(),
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
        status,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        now());
  }

  private ObjectNode thresholds(FoundPattern found) {
    ObjectNode kept = json.createObjectNode();
    kept.put("window_days", found.thresholds().windowDays());
    kept.put("minimum_events", found.thresholds().minimumEvents());
    kept.put("minimum_sources", found.thresholds().minimumSources());
    kept.set("origin", json.valueToTree(found.thresholds().origin()));
    return kept;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private record Answered(PatternKey key, FoundPattern found) {}
}
