package org.orgo.reviews.web;

import java.time.Instant;
import java.util.UUID;
import org.orgo.reviews.response.PatternWords;
import org.orgo.reviews.response.RecordedPattern;

/**
 * A pattern as lists show it.
 *
 * @param why it fired, in plain words with the numbers
 * @param coveredBy where the pattern is whose case answers this one too, or null
 * @param outcome null as long as nobody can say
 * @param outcomeReason how that is known, or null
 */
public record PatternRow(
    UUID patternId,
    UUID caseId,
    String coveredBy,
    String title,
    String why,
    String period,
    String label,
    String severity,
    String visibility,
    String status,
    String outcome,
    String outcomeReason,
    Instant foundAt) {

  static PatternRow of(RecordedPattern pattern, PatternWords words) {
    return new PatternRow(
        pattern.patternId().value(),
        pattern.caseId(),
        pattern.coveredBy() == null ? null : "/patterns/" + pattern.coveredBy(),
        words.title(pattern.kind(), pattern.key()),
        words.why(pattern),
        Periods.words(pattern.cadence(), pattern.periodStart(), words.texts()),
        pattern.label(),
        pattern.severity().name(),
        pattern.visibility().name(),
        pattern.status().name(),
        pattern.outcome() == null ? null : pattern.outcome().name(),
        words.outcome(pattern).orElse(null),
        pattern.foundAt());
  }

  public String href() {
    return "/patterns/" + patternId;
  }

  public String caseHref() {
    return "/cases/" + caseId;
  }
}
