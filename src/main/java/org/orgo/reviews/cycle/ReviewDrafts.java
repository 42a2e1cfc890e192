package org.orgo.reviews.cycle;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.reviews.ReviewPeriod;
import org.orgo.reviews.patterns.FoundPattern;
import org.orgo.reviews.persistence.ReviewDraftMapper;
import org.springframework.stereotype.Component;

/**
 * What a review has found and not answered yet. Kept in a row, since a diagram may wait between the
 * two steps, and a variable of the engine holds no more than ids.
 */
@Component
class ReviewDrafts {

  private static final TypeReference<List<FoundPattern>> PATTERNS = new TypeReference<>() {};

  private final ReviewDraftMapper drafts;
  private final ObjectMapper json;
  private final Clock clock;

  ReviewDrafts(ReviewDraftMapper drafts, ObjectMapper json, Clock clock) {
    this.drafts = drafts;
    this.json = json;
    this.clock = clock;
  }

  void begin(ReviewPeriod period, Instant completeUntil) {
    drafts.begin(
        CurrentTenant.require(), period.cadence(), period.start(), completeUntil, clock.instant());
  }

  void keep(ReviewPeriod period, List<FoundPattern> found) {
    drafts.keep(
        CurrentTenant.require(),
        period.cadence(),
        period.start(),
        json.valueToTree(found),
        clock.instant());
  }

  /** As {@link #found}, after those who answer it at the moment. */
  List<FoundPattern> locked(ReviewPeriod period) {
    drafts.lock(CurrentTenant.require(), period.cadence(), period.start());
    return found(period);
  }

  List<FoundPattern> found(ReviewPeriod period) {
    return drafts
        .patterns(CurrentTenant.require(), period.cadence(), period.start())
        .map(patterns -> json.convertValue(patterns, PATTERNS))
        .orElseGet(List::of);
  }

  Optional<Instant> completeUntil(ReviewPeriod period) {
    return drafts.completeUntil(CurrentTenant.require(), period.cadence(), period.start());
  }

  void discard(ReviewPeriod period) {
    drafts.discard(CurrentTenant.require(), period.cadence(), period.start());
  }
}
