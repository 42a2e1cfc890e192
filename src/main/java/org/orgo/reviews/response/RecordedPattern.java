package org.orgo.reviews.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.reviews.Cadence;
import org.orgo.reviews.patterns.PatternKind;
import org.orgo.vocabulary.work.Severity;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.lang.Nullable;

/**
 * A pattern as its row says: fired once a key, cadence and period.
 *
 * @param key what is alike in all of it
 * @param thresholds from when on it fires, and where these numbers come from
 * @param numbers what the statement measured
 * @param expectedRate how many reviews in a hundred would find it where nothing is wrong
 * @param caseId its own case, or the one that was open before; that of the dismissal when muted
 * @param coveredBy the pattern of the same period whose evidence holds all of this one's; its case
 *     answers both
 * @param mutedUntil the last day on which a period may begin that stays without a case
 * @param outcome what the statement says one window after the case was closed
 */
public record RecordedPattern(
    PatternId patternId,
    PatternKind kind,
    ObjectNode key,
    Cadence cadence,
    LocalDate periodStart,
    LocalDate windowStart,
    LocalDate windowEnd,
    int events,
    int sources,
    ObjectNode thresholds,
    ObjectNode numbers,
    @Nullable Double expectedRate,
    String label,
    Severity severity,
    Visibility visibility,
    @Nullable UUID caseId,
    @Nullable PatternId coveredBy,
    PatternStatus status,
    @Nullable UserId dismissedBy,
    @Nullable Instant dismissedAt,
    @Nullable String dismissalReason,
    @Nullable Integer mutedPeriods,
    @Nullable LocalDate mutedUntil,
    @Nullable PatternOutcome outcome,
    @Nullable Instant outcomeJudgedAt,
    Instant foundAt) {

  /** The local days that its statement looks back on. */
  public int windowDays() {
    return thresholds.path("window_days").asInt();
  }

  public int minimumEvents() {
    return thresholds.path("minimum_events").asInt();
  }

  public int minimumSources() {
    return thresholds.path("minimum_sources").asInt();
  }
}
